"""``python -m assistants_codegen``: print the package from a spec, or say what is wrong with the spec.

Nothing is written unless everything could be printed.
"""

from __future__ import annotations

import sys

from assistants_codegen.commands import main

if __name__ == "__main__":
    sys.exit(main())
