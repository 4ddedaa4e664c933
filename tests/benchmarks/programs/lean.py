"""Makes an interpreter one in which only what is needed is installed, and tells how much memory it took.

httpx imports the packages of command line tools, and httpcore imports trio, where they happen to be there;
that would slow the baseline down and flatter us.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, cast

_NOT_NEEDED = ("click", "rich", "pygments", "trio", "h2", "socksio", "brotli", "brotlicffi", "zstandard")
_STATUS = Path("/proc/self/status")

cast("dict[str, Any]", sys.modules).update(dict.fromkeys(_NOT_NEEDED))


def peak_bytes() -> float:
    """Return the most memory that was resident; not a number where the system does not tell."""
    if _STATUS.exists():
        # What `getrusage` tells on Linux is inherited from the process that started this one.
        return float(_STATUS.read_text(encoding="ascii").partition("VmHWM:")[2].split()[0]) * 1024
    try:
        import resource
    except ImportError:
        return float("nan")
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
