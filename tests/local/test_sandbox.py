from __future__ import annotations

import asyncio
import itertools
import json
import os
import platform
import socket
import struct
import sys
import textwrap
import zlib
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import anyio
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from assistants_client.errors import InvalidArgumentError
from assistants_client.local.sandbox import (
    MIB,
    CodeInterpreter,
    CodeLimits,
    ProducedFile,
    SandboxError,
    is_inside,
    mount_names,
)
from assistants_client.local.sandbox.bubblewrap import BubblewrapInterpreter
from assistants_client.local.sandbox.report import code_result
from assistants_client.local.sandbox.seccomp import filter_program
from assistants_client.local.sandbox.supervisor import Ended

LIMITS = CodeLimits(wall_time_seconds=30, memory_bytes=512 * MIB)

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="bubblewrap is a program for Linux")
as_root = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root runs code as another user"
)
with_matplotlib = pytest.mark.skipif(find_spec("matplotlib") is None, reason="matplotlib is not installed")


@pytest.fixture(scope="module")
def working() -> None:
    """Skip the test where there can be no sandbox, and say why."""
    problem = BubblewrapInterpreter().probe()
    if problem is not None:
        pytest.skip(problem)


@pytest.fixture
def interpreter(working: None) -> CodeInterpreter:  # noqa: ARG001
    """Hand out an interpreter of ordinary limits."""
    return BubblewrapInterpreter(limits=LIMITS)


@pytest.fixture
def limited(working: None) -> Callable[..., CodeInterpreter]:  # noqa: ARG001
    """Hand out a function that makes an interpreter with other limits."""

    def make(**changes: Any) -> CodeInterpreter:
        return BubblewrapInterpreter(limits=evolve(LIMITS, **changes))

    return make


def code(text: str) -> str:
    """Return an indented program as it is to be run."""
    return textwrap.dedent(text)


def png(width: int, height: int) -> bytes:
    """Return a black image."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\0" + bytes(width)) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


MARKS = itertools.count(1_000_000_000 + os.getpid() * 1000)
"""Limits so large that they do not matter, and that tell one sandbox from all others on the host."""


def processes(mark: int) -> list[str]:
    """Return the command lines of all processes on this host whose sandbox has *mark* as a limit."""
    found: list[str] = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = path.read_text()
        except (FileNotFoundError, ProcessLookupError):  # It has ended since it was listed.
            continue
        if f'"disk_entries": {mark},' in line:
            found.append(line)
    return found


async def until(condition: Callable[[], bool]) -> None:
    """Return when processes have come to be as they should; fail when that takes too long."""
    with anyio.fail_after(20):
        while not condition():  # noqa: ASYNC110  No process tells when another has ended.
            await anyio.sleep(0.02)


# What code can do


async def test_what_code_prints_is_in_the_logs(interpreter: CodeInterpreter) -> None:
    """Standard output and standard error are one text, in the order they were written in."""
    result = await interpreter.run(
        code("""
            import sys
            print("one")
            print("two", file=sys.stderr)
            print("three")
        """)
    )
    assert result.logs == "one\ntwo\nthree\n"
    assert result.outcome == "completed"


@pytest.mark.parametrize(
    ("text", "logs"), [("6 * 7", "42\n"), ("x = 1\nx + 1", "2\n"), ("None", ""), ("6 * 7;", ""), ("", "")]
)
async def test_the_value_of_the_last_line_is_printed(
    interpreter: CodeInterpreter, text: str, logs: str
) -> None:
    """As in a notebook, an expression at the end is shown, unless it is None or a semicolon follows."""
    assert (await interpreter.run(text)).logs == logs


async def test_an_exception_is_shown_with_the_lines_of_the_code(interpreter: CodeInterpreter) -> None:
    """The traceback has frames of the code only, and what was printed before is kept."""
    result = await interpreter.run("print('before')\n\ndef divide():\n    1 / 0\n\ndivide()")
    assert result.outcome == "failed"
    assert result.logs.startswith("before\nTraceback (most recent call last):\n")
    assert "launcher" not in result.logs
    assert '  File "/sandbox/code.py", line 4, in divide\n    1 / 0\n' in result.logs
    assert result.logs.endswith("ZeroDivisionError: division by zero\n")


@pytest.mark.parametrize("text", ["if", "print(1", "x = '\ud800'", "\0"])
async def test_code_that_cannot_be_read_fails_with_the_reason(
    interpreter: CodeInterpreter, text: str
) -> None:
    """Whatever a model writes is an error of the code, never one of ours."""
    result = await interpreter.run(text)
    assert result.outcome == "failed"
    assert "Error" in result.logs


@pytest.mark.parametrize(
    ("text", "outcome"), [("exit()", "completed"), ("exit(3)", "failed"), ("import os; os.abort()", "failed")]
)
async def test_code_may_end_itself(interpreter: CodeInterpreter, text: str, outcome: str) -> None:
    """An exit status other than 0, and a signal, are failures."""
    assert (await interpreter.run(text)).outcome == outcome


async def test_a_signal_is_named(interpreter: CodeInterpreter) -> None:
    """Signals that have no name in Python are told as well."""
    result = await interpreter.run("import os; os.kill(os.getpid(), 40)")
    assert result.logs.startswith("[The code was ended by signal 40: ")


async def test_there_is_no_input(interpreter: CodeInterpreter) -> None:
    """Code that asks its user something meets the end of the file."""
    assert (await interpreter.run("input('Your name? ')")).logs.endswith(
        "EOFError: EOF when reading a line\n"
    )


async def test_the_standard_library_works(interpreter: CodeInterpreter) -> None:
    """Processes, threads, event loops, time zones, temporary files and databases are there."""
    result = await interpreter.run(
        code("""
            import asyncio, datetime, multiprocessing, sqlite3, subprocess, sys, tempfile, threading, zoneinfo

            def square(number):
                return number * number

            print(multiprocessing.get_context("fork").Pool(2).map(square, range(4)))
            print(subprocess.check_output([sys.executable, "-c", "print('child')"], text=True).strip())
            print(asyncio.run(asyncio.sleep(0, "awaited")))
            thread = threading.Thread(target=print, args=("thread",))
            thread.start()
            thread.join()
            summer = datetime.datetime(2026, 7, 1, tzinfo=zoneinfo.ZoneInfo("Europe/Vienna"))
            print(summer.utcoffset())
            with tempfile.TemporaryFile() as file:
                print(file.write(b"five!"))
            sqlite3.connect("numbers.db").execute("CREATE TABLE numbers (n)");
        """)
    )
    assert result.logs == "[0, 1, 4, 9]\nchild\nawaited\nthread\n2:00:00\n5\n"
    assert [file.name for file in result.files] == ["numbers.db"]


async def test_written_files_are_returned_by_name(interpreter: CodeInterpreter) -> None:
    """Files in directories have their path as a name; what is outside the data directory is not returned."""
    result = await interpreter.run(
        code("""
            import os
            os.mkdir("tables")
            for path in ("z.txt", "tables/a.csv", "/tmp/scratch"):
                with open(path, "w") as file:
                    file.write(path)
        """)
    )
    assert result.files == (
        ProducedFile("tables/a.csv", b"tables/a.csv"),
        ProducedFile("z.txt", b"z.txt"),
    )


async def test_an_image_is_known_by_its_content(interpreter: CodeInterpreter) -> None:
    """A plot is an image whatever its name is, and a text is none."""
    result = await interpreter.run(
        f"open('plot', 'wb').write({png(3, 2)!r})\nopen('fake.png', 'w').write('no image')"
    )
    assert [(file.name, file.is_image) for file in result.files] == [("fake.png", False), ("plot", True)]
    assert result.files[1].data == png(3, 2)


async def test_given_files_are_in_the_current_directory(interpreter: CodeInterpreter, tmp_path: Path) -> None:
    """Files may be given as bytes and as paths; those that are left as they are, are not returned."""
    (tmp_path / "numbers").write_text("1,2,3")
    result = await interpreter.run(
        "print(open('numbers.csv').read(), open('/mnt/data/notes/today.txt').read())",
        {"numbers.csv": tmp_path / "numbers", "notes/today.txt": b"sunny"},
    )
    assert result.logs == "1,2,3 sunny\n"
    assert result.files == ()


async def test_changing_a_given_file_changes_a_copy(interpreter: CodeInterpreter, tmp_path: Path) -> None:
    """The host's file stays as it is, and the changed copy is returned."""
    original = tmp_path / "numbers.csv"
    original.write_text("1,2,3")
    result = await interpreter.run(
        "open('numbers.csv', 'a').write(',4'); open('list.txt', 'w').close()",
        {"numbers.csv": original, "list.txt": b"milk", "kept.txt": b"as is"},
    )
    assert original.read_text() == "1,2,3"
    assert result.files == (ProducedFile("list.txt", b""), ProducedFile("numbers.csv", b"1,2,3,4"))


async def test_a_call_knows_nothing_of_the_one_before(interpreter: CodeInterpreter) -> None:
    """Neither variables nor files outlive a call."""
    await interpreter.run("x = 1\nopen('x.txt', 'w').close()\nopen('/tmp/x.txt', 'w').close()")
    result = await interpreter.run("import os; print(os.listdir('.'), os.listdir('/tmp')); x")
    assert result.logs.startswith("[] []\n")
    assert result.logs.endswith("NameError: name 'x' is not defined\n")


async def test_calls_are_alike(interpreter: CodeInterpreter) -> None:
    """The order of sets, the time zone and the settings do not depend on chance or on the host."""
    text = "import os, time; print({'a', 'b', 'c', 'd'}, time.tzname, sorted(os.environ.items()))"
    assert (await interpreter.run(text)).logs == (await interpreter.run(text)).logs


@pytest.mark.usefixtures("working")
async def test_packages_are_there_only_when_asked_for(tmp_path: Path) -> None:
    """What is installed with the running Python cannot be imported; the modules of a given directory can."""
    packages = tmp_path / "packages"
    packages.mkdir()
    packages.chmod(0o755)
    (packages / "greeting.py").write_text("WORD = 'hello'")
    plain = await BubblewrapInterpreter(limits=LIMITS).run("import attrs")
    assert plain.logs.endswith("ModuleNotFoundError: No module named 'attrs'\n")
    result = await BubblewrapInterpreter(limits=LIMITS, packages=[packages]).run(
        "import greeting; print(greeting.WORD); open(greeting.__file__, 'w')"
    )
    assert result.logs.startswith("hello\n")
    assert "Read-only file system" in result.logs or "Permission denied" in result.logs
    assert (packages / "greeting.py").read_text() == "WORD = 'hello'"


def test_packages_that_are_not_there_are_refused(tmp_path: Path) -> None:
    """A wrong path is told when the interpreter is made, not by the first import."""
    with pytest.raises(InvalidArgumentError, match="is no directory"):
        BubblewrapInterpreter(packages=[tmp_path / "missing"])


@as_root
@pytest.mark.usefixtures("working")
def test_packages_that_code_could_not_read_are_named(tmp_path: Path) -> None:
    """Root runs code as another user, for whom a private directory would be empty without a word."""
    tmp_path.chmod(0o700)
    problem = BubblewrapInterpreter(packages=[tmp_path]).probe()
    assert problem is not None
    assert problem.startswith(f"{tmp_path} cannot be read by every user")


@with_matplotlib
@pytest.mark.usefixtures("working")
async def test_a_figure_that_is_shown_becomes_an_image() -> None:
    """Each figure is an image, as in a notebook, and what was saved under a name is another."""
    spec = find_spec("matplotlib")
    assert spec is not None
    assert spec.origin is not None
    result = await BubblewrapInterpreter(packages=[Path(spec.origin).parents[1]]).run(
        code("""
            import matplotlib.pyplot as plt
            plt.plot([1, 2, 3])
            plt.show()
            plt.bar(["a", "b"], [1, 2])
            plt.savefig("bars.png")
            plt.show()
        """)
    )
    assert result.logs == ""
    assert [file.name for file in result.files] == ["bars.png", "figure-1.png", "figure-2.png"]
    assert all(file.is_image for file in result.files)


# What code cannot do


async def test_no_file_of_the_host_can_be_seen(interpreter: CodeInterpreter, tmp_path: Path) -> None:
    """There is a Python and nothing else: no users, settings, processes, homes, programs, temporary files."""
    secret = tmp_path / "secret"
    secret.write_text("secret")
    places = [*("/etc/passwd", "/etc", "/proc", "/sys", "/root", "/home", "/var", "/bin/sh"), str(secret)]
    result = await interpreter.run(f"import os; print(list(filter(os.path.lexists, {places!r})))")
    assert result.logs == "[]\n"


async def test_the_places_of_the_sandbox_are_these(interpreter: CodeInterpreter) -> None:
    """A directory that is added to the sandbox has to be added here, too."""
    result = await interpreter.run(
        code("""
            import os
            for place in ("/dev", "/sandbox", "/usr", "/usr/bin", "/usr/share", "/mnt", "/mnt/data", "/tmp"):
                print(place, *sorted(os.listdir(place)))
            print(*sorted(set(os.listdir("/")) - {"lib", "lib64"}))
        """)
    )
    assert result.logs.splitlines() == [
        "/dev full null random shm urandom zero",
        "/sandbox code.py figures.py launcher.py",
        "/usr bin lib share",
        "/usr/bin python3",
        "/usr/share zoneinfo",
        "/mnt data",
        "/mnt/data",
        "/tmp",  # noqa: S108  The sandbox's own.
        "dev mnt sandbox tmp usr",
    ]


async def test_only_two_directories_can_be_written_to(interpreter: CodeInterpreter) -> None:
    """The Python, its programs and the directories above them are as they are."""
    result = await interpreter.run(
        code("""
            import os
            library = os.path.dirname(os.__file__)
            for place in ("/", "/dev", "/mnt", "/sandbox", "/usr", "/usr/bin", "/usr/lib", library):
                try:
                    open(os.path.join(place, "new"), "w")
                except OSError:
                    continue
                print(place)
            for place in (os.__file__, "/sandbox/launcher.py", "/sandbox/code.py", "/usr/bin/python3"):
                try:
                    open(place, "r+")
                except OSError:
                    continue
                print(place)
        """)
    )
    assert result.logs == ""


async def test_no_setting_of_the_host_leaks(
    interpreter: CodeInterpreter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Environment variables, which often hold keys, are the sandbox's own; so are its name and open files."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    result = await interpreter.run(
        code("""
            import os, socket

            def is_open(number):
                try:
                    return bool(os.fstat(number))
                except OSError:
                    return False

            print("OPENAI_API_KEY" in os.environ, socket.gethostname(), list(filter(is_open, range(1000))))
        """)
    )
    assert result.logs == "False sandbox [0, 1, 2]\n"


async def test_there_is_no_network(interpreter: CodeInterpreter) -> None:
    """Neither other machines nor servers on this one can be reached."""
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket(socket.AF_UNIX) as local:
        name = f"\0sandbox-{server.getsockname()[1]}"
        local.bind(name)
        local.listen()
        result = await interpreter.run(
            code(f"""
                import socket
                for family, address in (
                    (socket.AF_INET, ("127.0.0.1", {server.getsockname()[1]})),
                    (socket.AF_INET, ("192.0.2.1", 80)),
                    (socket.AF_UNIX, {name!r}),
                ):
                    try:
                        socket.socket(family).connect(address)
                    except OSError as error:
                        print(error.strerror)
            """)
        )
    assert result.logs == "Connection refused\nNetwork is unreachable\nConnection refused\n"


@pytest.mark.parametrize("family", ["AF_VSOCK", "AF_NETLINK", "AF_PACKET", "AF_ALG"])
async def test_other_kinds_of_sockets_cannot_be_made(interpreter: CodeInterpreter, family: str) -> None:
    """Some reach the host from within a network of one's own; others are doors into the kernel."""
    result = await interpreter.run(f"import socket; socket.socket(socket.{family}, socket.SOCK_DGRAM)")
    assert result.logs.endswith("OSError: [Errno 38] Function not implemented\n")


async def test_code_has_no_rights(interpreter: CodeInterpreter) -> None:
    """No capability is in force, none can be gained; code cannot become root or make namespaces."""
    result = await interpreter.run(
        code("""
            import ctypes, os
            libc = ctypes.CDLL(None, use_errno=True)
            header, sets = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
            print("capabilities", libc.capget(header, sets), sets[0], sets[1], sets[3], sets[4])
            print("no new privileges", libc.prctl(39, 0, 0, 0, 0))
            for name, flag in (("user", 0x10000000), ("mount", 0x20000), ("network", 0x40000000)):
                print(name, libc.unshare(flag))
            print("mount", libc.mount(b"none", b"/tmp", b"tmpfs", 0, None))
            print("ptrace", libc.ptrace(16, 1, 0, 0))
            for become in (os.setuid, os.setgid):
                try:
                    print(become(0))
                except OSError as error:
                    print("refused")
        """)
    )
    assert result.logs.splitlines() == [
        "capabilities 0 0 0 0 0",
        "no new privileges 1",
        *("user -1", "mount -1", "network -1", "mount -1", "ptrace -1", "refused", "refused"),
    ]


async def test_processes_of_the_host_cannot_be_seen(interpreter: CodeInterpreter) -> None:
    """Code has small process numbers of its own, and a signal to one of ours finds nobody."""
    result = await interpreter.run(f"import os; print(os.getpid() < 10); os.kill({os.getpid() + 100_000}, 0)")
    assert result.logs.startswith("True\n")
    assert result.logs.endswith("ProcessLookupError: [Errno 3] No such process\n")


async def test_the_first_process_cannot_be_killed(interpreter: CodeInterpreter) -> None:
    """It goes on to report what was written, whatever signals code sends to it and to all others."""
    result = await interpreter.run(
        code("""
            import contextlib, os, signal
            open("kept.txt", "w").write("kept")
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGSTOP, signal.SIGKILL):
                os.kill(1, number)
            with contextlib.suppress(ProcessLookupError):
                os.kill(-1, signal.SIGKILL)
            print("still here")
        """)
    )
    assert result.files == (ProducedFile("kept.txt", b"kept"),)
    assert result.logs == "still here\n"


async def test_processes_left_behind_are_killed(interpreter: CodeInterpreter) -> None:
    """A call ends with its code, even if a process that the code started in a new session goes on."""
    result = await interpreter.run(
        code("""
            import subprocess, sys
            subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
            print("done")
        """)
    )
    assert (result.logs, result.outcome) == ("done\n", "completed")


# Limits


async def test_an_endless_loop_is_stopped(limited: Callable[..., CodeInterpreter]) -> None:
    """What was printed until then is kept, with the reason; files are not."""
    result = await limited(wall_time_seconds=1).run(
        "open('x.txt', 'w').close()\nprint('begin')\nwhile True: pass"
    )
    assert result.timed_out
    assert result.logs == "begin\n[The code was stopped after 1 seconds.]\n"
    assert result.files == ()


async def test_processor_time_is_limited(limited: Callable[..., CodeInterpreter]) -> None:
    """A busy program is stopped before a waiting one would be."""
    result = await limited(cpu_time_seconds=1).run("while True: pass")
    assert result.timed_out
    assert result.logs == "[The code was stopped after 1 seconds of processor time.]\n"


async def test_a_fork_bomb_is_stopped(limited: Callable[..., CodeInterpreter]) -> None:
    """Processes that do nothing but multiply are all gone when the call returns."""
    mark = next(MARKS)
    result = await limited(wall_time_seconds=1, disk_entries=mark).run(
        code("""
            import os
            while True:
                try:
                    os.fork()
                except OSError:
                    continue
        """)
    )
    assert result.timed_out
    assert processes(mark) == []


async def test_processes_are_limited(limited: Callable[..., CodeInterpreter]) -> None:
    """The kernel refuses to start more of them, and two sandboxes do not share the number."""
    text = code("""
        import os, time
        count = 0
        try:
            while os.fork():
                count += 1
            time.sleep(600)
        except OSError as error:
            print(count, error.strerror)
    """)
    interpreter = limited(processes=12)
    logs: list[str] = []

    async def run() -> None:
        logs.append((await interpreter.run(text)).logs)

    async with anyio.create_task_group() as group:
        group.start_soon(run)
        group.start_soon(run)
    # The first process, its watching thread and the code itself are among them.
    assert {line for log in logs for line in log.splitlines()} <= {
        f"{count} Resource temporarily unavailable" for count in (9, 10)
    }
    assert all(logs)


async def test_memory_of_a_process_is_limited(limited: Callable[..., CodeInterpreter]) -> None:
    """A program that wants too much is told so, and may go on."""
    result = await limited(memory_bytes=256 * MIB).run(
        "try: bytes(300 * 2**20)\nexcept MemoryError: print('too much')"
    )
    assert (result.logs, result.outcome) == ("too much\n", "completed")


async def test_memory_of_all_processes_is_limited(limited: Callable[..., CodeInterpreter]) -> None:
    """Many processes cannot use more together than one may use alone."""
    result = await limited(memory_bytes=256 * MIB).run(
        code("""
            import os, time
            for _ in range(4):
                if os.fork() == 0:
                    break
            block = bytearray(os.urandom(2**20)) * 100
            time.sleep(600)
        """)
    )
    assert result.outcome == "out_of_memory"
    assert result.logs == "[The code was stopped at 256 MiB of memory.]\n"


async def test_memory_cannot_be_had_behind_the_limits(interpreter: CodeInterpreter) -> None:
    """Files that exist in memory only, and shared memory of the old kind, are refused."""
    result = await interpreter.run(
        code("""
            import ctypes, os
            print(ctypes.CDLL(None).shmget(0, 2**20, 0o1600))
            os.memfd_create("hidden")
        """)
    )
    assert result.logs.startswith("-1\n")
    assert result.logs.endswith("OSError: [Errno 38] Function not implemented\n")


@pytest.mark.parametrize("directory", [".", "/tmp", "/dev/shm"])  # noqa: S108
async def test_space_is_limited(limited: Callable[..., CodeInterpreter], directory: str) -> None:
    """Each place that can be written to fills up."""
    result = await limited(disk_bytes=MIB).run(f"open('{directory}/big', 'wb').write(bytes(2 * 2**20))")
    assert result.logs.endswith("OSError: [Errno 28] No space left on device\n")


async def test_given_files_do_not_take_space(limited: Callable[..., CodeInterpreter]) -> None:
    """There is as much room for what code writes, whatever it was given."""
    result = await limited(disk_bytes=MIB).run(
        "open('out', 'wb').write(bytes(2**20 - 4096)); print('fits')",
        {f"in-{number}": bytes(number * 100_001) for number in range(10)},
    )
    assert result.logs == "fits\n"


async def test_the_size_of_a_file_is_limited(limited: Callable[..., CodeInterpreter]) -> None:
    """Also of one that takes no space, because it is empty in between."""
    result = await limited(file_bytes=MIB).run("open('big', 'wb').truncate(2 * 2**20)")
    assert result.logs.endswith("OSError: [Errno 27] File too large\n")


@pytest.mark.parametrize("directory", [".", "/tmp"])  # noqa: S108
async def test_the_number_of_files_is_limited(
    limited: Callable[..., CodeInterpreter], directory: str
) -> None:
    """Empty files take no space of their own, but memory of the kernel."""
    result = await limited(disk_entries=500).run(
        f"import itertools\nfor number in itertools.count(): open(f'{directory}/{{number}}', 'w').close()"
    )
    assert result.outcome == "too_many_files"
    assert result.logs == "[The code was stopped at 500 files.]\n"


async def test_output_is_kept_from_both_ends(limited: Callable[..., CodeInterpreter]) -> None:
    """Of endless output the beginning and the end are there, and how much is missing."""
    result = await limited(log_bytes=1000).run(
        "print('begin')\nfor _ in range(200): print('ä' * 50_000)\nprint('end')"
    )
    assert result.logs.startswith("begin\nää")
    assert result.logs.endswith("ää\nend\n")
    # 200 lines of 100,001 bytes and the two words, without the two halves of a thousand.
    assert "\n[19,999,210 bytes of output are left out here]\n" in result.logs
    assert "\ufffd" not in result.logs
    assert len(result.logs.encode()) < 1100


async def test_what_is_not_returned_is_named(limited: Callable[..., CodeInterpreter]) -> None:
    """Files that are too large, or too many, are left out, the others are returned."""
    result = await limited(produced_bytes=10, produced_files=2).run(
        "for name, size in zip('abcd', (4, 20, 4, 1)): open(name, 'wb').write(bytes(size))"
    )
    assert [file.name for file in result.files] == ["a", "c"]
    assert result.logs.splitlines()[-2:] == [
        "['b' is left out: the files are too large together.]",
        "['d' is left out: more than 2 files were written.]",
    ]


async def test_only_plain_files_are_returned(interpreter: CodeInterpreter) -> None:
    """Links that point outside, pipes and sockets are left out: nobody follows them or waits for them."""
    result = await interpreter.run(
        code("""
            import os, socket
            os.symlink("/etc/passwd", "link")
            os.symlink("/", "root")
            os.symlink("/usr/lib", "directory")
            os.mkfifo("pipe")
            socket.socket(socket.AF_UNIX).bind("socket")
            open("file", "w").write("plain")
            os.link("file", "twin");
        """)
    )
    assert result.files == (ProducedFile("file", b"plain"), ProducedFile("twin", b"plain"))
    assert result.logs.splitlines() == [
        f"[{name!r} is left out: it is no plain file.]"
        for name in ("directory", "link", "pipe", "root", "socket")
    ]


async def test_odd_files_do_no_harm(interpreter: CodeInterpreter) -> None:
    """Closed directories are opened; names that are no text, and paths that never end, are left out."""
    result = await interpreter.run(
        code(r"""
            import os
            os.mkdir("closed")
            open("closed/file", "w").write("found")
            os.chmod("closed/file", 0)
            os.chmod("closed", 0)
            open(b"\xff", "w").close()
            open("line\nbreak", "w").close()
            for _ in range(300):
                os.mkdir("d" * 200)
                os.chdir("d" * 200)
        """)
    )
    assert result.files == (ProducedFile("closed/file", b"found"),)
    remarks = result.logs.splitlines()
    assert remarks[0].endswith("is left out: it is in more than 8 directories.]")
    assert remarks[1:] == [
        r"['line\nbreak' is left out: its name is no plain text.]",
        r"['\udcff' is left out: its name is no plain text.]",
    ]


# Calls


@pytest.mark.parametrize(
    "name", ["", ".", "..", "/etc/passwd", "../up", "a/../../b", "a//b", "a\0b", "x" * 256]
)
async def test_names_outside_the_data_directory_are_refused(name: str) -> None:
    """No file can be given a place that is not in the data directory; no sandbox is made for it."""
    with pytest.raises(InvalidArgumentError, match="is no path inside the data directory"):
        await BubblewrapInterpreter().run("", {name: b""})


async def test_a_name_cannot_be_a_file_and_a_directory() -> None:
    """Such files cannot be there at the same time."""
    with pytest.raises(InvalidArgumentError, match="'a' is given both as a file and as a directory"):
        await BubblewrapInterpreter().run("", {"a": b"", "a/b/c": b""})


async def test_files_that_are_too_large_are_refused(
    limited: Callable[..., CodeInterpreter], tmp_path: Path
) -> None:
    """They would be held in memory."""
    (tmp_path / "big").write_bytes(bytes(600))
    with pytest.raises(InvalidArgumentError, match=r"The files have 1,200 bytes; code can be given 1,000\."):
        await limited(input_bytes=1000).run("", {"a": tmp_path / "big", "b": bytes(600)})


async def test_cancelling_kills_the_code(limited: Callable[..., CodeInterpreter]) -> None:
    """All processes of the sandbox are gone soon after the call was cancelled."""
    mark = next(MARKS)
    interpreter = limited(disk_entries=mark)
    async with anyio.create_task_group() as group:
        group.start_soon(interpreter.run, SLEEPERS)
        await until(lambda: len(processes(mark)) > 3)
        group.cancel_scope.cancel()
    await until(lambda: processes(mark) == [])


SLEEPERS = "import os, time; os.fork(); os.setsid(); time.sleep(600)"


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_cancelling_a_task_of_asyncio_kills_the_code(
    limited: Callable[..., CodeInterpreter],
) -> None:
    """The event loop's own way to cancel works as well."""
    mark = next(MARKS)
    task = asyncio.create_task(limited(disk_entries=mark).run("import time; time.sleep(600)"))
    await until(lambda: len(processes(mark)) > 2)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await until(lambda: processes(mark) == [])


@pytest.mark.usefixtures("working")
async def test_a_sandbox_ends_with_its_host() -> None:
    """When the server is killed, even so that it cannot clean up, no code goes on without it."""
    mark = next(MARKS)
    program = (
        "import anyio, sys\n"
        "from assistants_client.local.sandbox import CodeLimits\n"
        "from assistants_client.local.sandbox.bubblewrap import BubblewrapInterpreter\n"
        "limits = CodeLimits(disk_entries=int(sys.argv[1]))\n"
        "anyio.run(BubblewrapInterpreter(limits=limits).run, 'import time; time.sleep(600)')\n"
    )
    async with await anyio.open_process([sys.executable, "-c", program, str(mark)]) as server:
        await until(lambda: len(processes(mark)) > 2)
        server.kill()
    await until(lambda: processes(mark) == [])


@pytest.mark.usefixtures("working")
async def test_calls_wait_for_their_turn() -> None:
    """No more run at a time than the interpreter was told."""
    interpreter = BubblewrapInterpreter(limits=LIMITS, max_concurrent=1)
    spans: list[list[float]] = []

    async def run() -> None:
        result = await interpreter.run(
            "import time; print(time.monotonic()); time.sleep(0.2); time.monotonic()"
        )
        spans.append([float(line) for line in result.logs.split()])

    async with anyio.create_task_group() as group:
        for _ in range(3):
            group.start_soon(run)
    assert sorted(itertools.chain(*spans)) == list(itertools.chain(*sorted(spans)))


# Probing


def test_a_probe_on_another_system_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The module can be imported, and asked, everywhere."""
    monkeypatch.setattr(sys, "platform", "darwin")
    assert BubblewrapInterpreter().probe() == "The code interpreter needs Linux; this is darwin."


@on_linux
def test_a_probe_without_bubblewrap_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence names what has to be installed."""
    monkeypatch.setenv("PATH", "")
    problem = BubblewrapInterpreter().probe()
    assert problem == "The code interpreter needs bubblewrap, and there is no program bwrap."


@on_linux
def test_a_probe_on_an_unknown_machine_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a filter for its system calls, code is not run."""
    bubblewrap(tmp_path, monkeypatch, version="bubblewrap 0.9.0", complaint="never asked")
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    problem = BubblewrapInterpreter().probe()
    assert problem == "The code interpreter has no system call filter for riscv64 machines."


def bubblewrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, version: str, complaint: str) -> None:
    """Put a bubblewrap first that does nothing but complain."""
    program = tmp_path / "bwrap"
    program.write_text(
        f'#!/bin/sh\nif [ "$1" = --version ]; then echo {version}; else echo "{complaint}" >&2; exit 1; fi\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")


@on_linux
def test_a_probe_of_an_old_bubblewrap_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An old version could not bound the space that code may use."""
    bubblewrap(tmp_path, monkeypatch, version="bubblewrap 0.6.1", complaint="unknown option --size")
    problem = BubblewrapInterpreter().probe()
    assert problem == "The code interpreter needs bubblewrap 0.7 or newer, not 'bubblewrap 0.6.1'."


@on_linux
async def test_what_bubblewrap_complains_about_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where namespaces are forbidden, the probe says so, and so does an attempt to run code nevertheless."""
    complaint = "bwrap: No permissions to create new namespace"
    bubblewrap(tmp_path, monkeypatch, version="bubblewrap 0.9.0", complaint=complaint)
    problem = BubblewrapInterpreter().probe()
    assert problem is not None
    assert problem.startswith(f"The sandbox does not work: {complaint}")
    with pytest.raises(SandboxError, match=complaint):
        await BubblewrapInterpreter().run("print('unprotected')")


# Reports


def ended(report: Any, files: bytes = b"") -> Ended:
    """Return what is left of a sandbox that made *report*."""
    return Ended("", json.dumps(report).encode() + b"\n" + files, None)


REPORT = {"status": 0, "is_crowded": False, "files": [["a", 1], ["b/c", 2]], "left_out": []}


@on_linux
def test_a_report_is_a_header_and_the_files() -> None:
    """They follow one another without anything between them."""
    result = code_result(ended(REPORT, b"122"), LIMITS)
    assert result.files == (ProducedFile("a", b"1"), ProducedFile("b/c", b"22"))


@on_linux
@pytest.mark.parametrize(
    "broken",
    [
        Ended("", b"", None),
        Ended("", b"no json", None),
        ended([]),
        ended(None),
        ended({**REPORT, "status": "0"}, b"122"),
        ended({**REPORT, "status": 2**80}, b"122"),
        ended(REPORT, b"1"),
        ended(REPORT, b"1223"),
        ended({**REPORT, "files": [["../a", 3]]}, b"122"),
        ended({**REPORT, "files": [["/a", 3]]}, b"122"),
        ended({**REPORT, "files": [["a", -1], ["b", 4]]}, b"122"),
        ended({**REPORT, "files": [["a"]]}, b"122"),
        Ended("", b"{}", "report"),
    ],
)
def test_a_broken_report_is_not_believed(broken: Ended) -> None:
    """It is an error of the sandbox as a whole."""
    with pytest.raises(SandboxError, match="The sandbox does not work"):
        code_result(broken, LIMITS)


# Names


def test_names_are_told_apart() -> None:
    """Uploads may have the same name, and names that are paths somewhere else."""
    names = ["data.csv", "C:\\Users\\me\\data.csv", "../../data.csv", "..", "", "tab\there", "data-2.csv"]
    assert mount_names(names) == [
        *("data.csv", "data-2.csv", "data-3.csv", "file", "file-2", "tab_here", "data-2-2.csv"),
    ]


@given(st.lists(st.text(st.characters() | st.sampled_from("./\\ \0"), max_size=300), max_size=8))
def test_every_file_has_a_place(file_names: list[str]) -> None:
    """Whatever files are called, each has a name of its own that is fit for the data directory."""
    names = mount_names(file_names)
    assert len(set(names)) == len(file_names)
    assert all(is_inside(name) and "/" not in name for name in names)


# The system call filter


ALLOW, REFUSE, KILL = 0x7FFF0000, 0x00050026, 0x80000000
X86, ARM = 0xC000003E, 0xC00000B7


def verdict(program: bytes, arch: int, number: int, argument: int = 0) -> int:
    """Return what the kernel would do about a system call."""
    data = struct.pack("=IIQQQQQQQ", number, arch, 0, argument, 0, 0, 0, 0, 0)
    instructions = list(struct.iter_unpack("=HBBI", program))
    tests: dict[int, Callable[[int, int], bool]] = {
        0x15: lambda value, operand: value == operand,
        0x25: lambda value, operand: value > operand,
        0x45: lambda value, operand: bool(value & operand),
    }
    place, value = 0, 0
    while True:
        operation, if_true, if_false, operand = instructions[place]
        place += 1
        if operation == 0x06:
            return int(operand)
        if operation == 0x20:
            (value,) = struct.unpack_from("=I", data, operand)
        else:
            place += if_true if tests[operation](value, operand) else if_false


@pytest.mark.parametrize(
    ("machine", "arch", "numbers"),
    [("x86_64", X86, (0, 101, 56, 41)), ("aarch64", ARM, (63, 117, 220, 198))],
)
def test_the_filter_refuses_what_it_should(machine: str, arch: int, numbers: tuple[int, ...]) -> None:
    """Threads and common sockets may be made; namespaces, rare sockets and calls of the future may not."""
    program, (read, ptrace, clone, sock) = filter_program(machine), numbers
    thread, namespace, vsock = 0x003D0F00, 0x10000011, 40
    assert verdict(program, arch, read) == ALLOW
    assert verdict(program, arch, ptrace) == REFUSE
    assert verdict(program, arch, 435) == REFUSE
    assert [verdict(program, arch, clone, flags) for flags in (thread, namespace)] == [ALLOW, REFUSE]
    assert [verdict(program, arch, sock, family) for family in (1, 2, 10, vsock)] == [ALLOW] * 3 + [REFUSE]
    assert [verdict(program, arch, number) for number in (450, 451, 0x40000000)] == [ALLOW, REFUSE, REFUSE]


def test_the_filter_ends_calls_of_another_machine() -> None:
    """A program for a machine of other numbers would otherwise be judged by the wrong ones."""
    assert verdict(filter_program("x86_64"), 0x40000003, 0) == KILL
