"""Every request, query-parameters and response type, by the name that the documentation of the API gives it.

Types load with their resource when first asked for, so importing this module costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistants_api import models as _models

if TYPE_CHECKING:
    from assistants_api.models import *  # noqa: F403 - the same names, for type checkers


def __getattr__(name: str) -> Any:
    return getattr(_models, name)


def __dir__() -> list[str]:
    return dir(_models)
