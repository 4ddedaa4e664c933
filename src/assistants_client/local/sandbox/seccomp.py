"""The system calls that sandboxed code may not make, as a program for the kernel's filter.

What is refused looks like a kernel without it (``ENOSYS``), so that programs fall back where they can.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping

from attrs import frozen

__all__ = ["MACHINES", "filter_program"]


@frozen
class _Machine:
    audit_arch: int
    column: int
    """Which of the numbers in the table below are this machine's."""


MACHINES: Mapping[str, _Machine] = {
    "x86_64": _Machine(audit_arch=0xC000_003E, column=0),
    "aarch64": _Machine(audit_arch=0xC000_00B7, column=1),
}
"""The machines a filter is known for, by the name that ``platform.machine()`` gives."""

_REFUSED: Mapping[str, tuple[int | None, int | None]] = {
    # Memory that neither the address space limit nor the size of a file system counts.
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "msgget": (68, 186),
    "semget": (64, 190),
    "mq_open": (240, 180),
    # Other namespaces and mounts; `clone` is looked at more closely below, `clone3` cannot be.
    "unshare": (272, 97),
    "setns": (308, 268),
    "clone3": (435, 435),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    # Other processes, the one that watches over the code among them.
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "pidfd_getfd": (438, 438),
    "kcmp": (312, 272),
    # Parts of the kernel in which faults were found often, and which calculations do not need.
    "bpf": (321, 280),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "fanotify_init": (300, 262),
    "vmsplice": (278, 75),
    "personality": (135, 92),
    "modify_ldt": (154, None),
    "uselib": (134, None),
    "ustat": (136, None),
    "sysfs": (139, None),
    "lookup_dcookie": (212, 18),
    "move_pages": (279, 239),
    "migrate_pages": (256, 238),
    # The machine as a whole: the kernel would refuse these anyway.
    "acct": (163, 89),
    "adjtimex": (159, 171),
    "clock_adjtime": (305, 266),
    "clock_settime": (227, 112),
    "settimeofday": (164, 170),
    "delete_module": (176, 106),
    "finit_module": (313, 273),
    "init_module": (175, 105),
    "kexec_file_load": (320, 294),
    "kexec_load": (246, 104),
    "ioperm": (173, None),
    "iopl": (172, None),
    "quotactl": (179, 60),
    "quotactl_fd": (443, 443),
    "reboot": (169, 142),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "swapoff": (168, 225),
    "swapon": (167, 224),
    "syslog": (103, 116),
    "vhangup": (153, 58),
}

_HIGHEST_KNOWN = 450
"""Calls newer than this list (Linux 5.17) are refused unseen; on x86-64 so are those of the x32 ABI."""

_CLONE = (56, 220)
_NEW_NAMESPACES = 0x7E02_0000
"""The flags of `clone` that make a namespace: mount, cgroup, UTS, IPC, user, process and network."""

_SOCKET_CALLS = ((41, 198), (53, 199))
_SOCKET_FAMILIES = (1, 2, 10)
"""Unix, IPv4 and IPv6. Families such as vsock reach the host from within a network namespace."""

# Offsets in what the kernel shows the filter, `struct seccomp_data`; both machines are little endian.
_NUMBER, _ARCH, _FIRST_ARGUMENT = 0, 4, 16

# Instructions of classic BPF.
_LOAD, _RETURN = 0x20, 0x06
_IF_EQUAL, _IF_GREATER, _IF_ANY_BIT = 0x15, 0x25, 0x45

_ALLOW = 0x7FFF_0000
_REFUSE = 0x0005_0000 | 38  # ENOSYS
_KILL = 0x8000_0000


def filter_program(machine: str) -> bytes:
    """Return the filter for ``bwrap --seccomp``.

    Args:
        machine: One of :data:`MACHINES`.
    """
    return b"".join(_instructions(MACHINES[machine]))


def _instructions(machine: _Machine) -> Iterator[bytes]:
    yield _instruction(_LOAD, _ARCH)
    yield _instruction(_IF_EQUAL, machine.audit_arch, if_true=1)
    yield _instruction(_RETURN, _KILL)
    yield _instruction(_LOAD, _NUMBER)
    yield from _refuse_if(_IF_GREATER, _HIGHEST_KNOWN)
    for numbers in _REFUSED.values():
        number = numbers[machine.column]
        if number is not None:
            yield from _refuse_if(_IF_EQUAL, number)
    yield from _look_at_clone(_CLONE[machine.column])
    for numbers in _SOCKET_CALLS:
        yield from _look_at_socket(numbers[machine.column])
    yield _instruction(_RETURN, _ALLOW)


def _look_at_clone(number: int) -> Iterator[bytes]:
    yield from _unless_number(
        number,
        _instruction(_LOAD, _FIRST_ARGUMENT),
        *_refuse_if(_IF_ANY_BIT, _NEW_NAMESPACES),
        _instruction(_RETURN, _ALLOW),
    )


def _look_at_socket(number: int) -> Iterator[bytes]:
    families: list[bytes] = []
    for family in _SOCKET_FAMILIES:
        families += [_instruction(_IF_EQUAL, family, if_false=1), _instruction(_RETURN, _ALLOW)]
    yield from _unless_number(
        number, _instruction(_LOAD, _FIRST_ARGUMENT), *families, _instruction(_RETURN, _REFUSE)
    )


def _unless_number(number: int, *instructions: bytes) -> Iterator[bytes]:
    """Skip *instructions*, which end by a return, for all calls but this one."""
    yield _instruction(_IF_EQUAL, number, if_false=len(instructions))
    yield from instructions


def _refuse_if(test: int, value: int) -> Iterator[bytes]:
    yield _instruction(test, value, if_false=1)
    yield _instruction(_RETURN, _REFUSE)


def _instruction(code: int, value: int, *, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("=HBBI", code, if_true, if_false, value)
