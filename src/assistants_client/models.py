"""Every request, query-parameters and response type, by the name that the documentation of the API gives it.

Types load with their resource when first asked for, so importing this module costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistants_api import models as _models

if TYPE_CHECKING:
    from assistants_api.models import *  # noqa: F403
else:
    # Out of sight of type checkers, which would take it as leave for any name.
    __all__ = _models.__all__

    def __getattr__(name: str) -> object:
        return getattr(_models, name)

    def __dir__() -> list[str]:
        return sorted(__all__)
