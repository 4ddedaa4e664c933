"""The command line's front door: ``assistants-client`` and ``python -m assistants_client``.

It imports nothing beyond the standard library before it knows that the extra is installed.
"""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line.

    Returns:
        The exit status: 0 for success, 1 for an error, 2 for a wrong command line, 130 after Ctrl-C.
    """
    try:
        from assistants_client.cli.app import run
    except ModuleNotFoundError as missing:
        if missing.name != "typer":
            raise
        sys.stderr.write(
            "Error: the command line needs an optional part: pip install 'assistants-client[cli]'\n"
        )
        return 1
    return run()


if __name__ == "__main__":
    sys.exit(main())
