"""Every request, query-parameters and response type, by the name that the documentation of the API gives it.

Types load with their resource when first asked for, so importing this module costs nothing.
"""

# Each star import below brings the same UNSET along.
# pyright: reportGeneralTypeIssues=false

from __future__ import annotations

from typing import TYPE_CHECKING

from assistants_api import models as _models

if TYPE_CHECKING:
    # By resource: mypy takes nothing from a star import of the lazy package.
    from assistants_api.models.assistants import *  # noqa: F403
    from assistants_api.models.chat import *  # noqa: F403
    from assistants_api.models.files import *  # noqa: F403
    from assistants_api.models.messages import *  # noqa: F403
    from assistants_api.models.run_steps import *  # noqa: F403
    from assistants_api.models.runs import *  # noqa: F403
    from assistants_api.models.shared import *  # noqa: F403
    from assistants_api.models.streaming import *  # noqa: F403
    from assistants_api.models.threads import *  # noqa: F403
    from assistants_api.models.vector_store_file_batches import *  # noqa: F403
    from assistants_api.models.vector_store_files import *  # noqa: F403
    from assistants_api.models.vector_stores import *  # noqa: F403
else:
    # Out of sight of type checkers, which would take it as leave for any name.
    __all__ = _models.__all__

    def __getattr__(name: str) -> object:
        return getattr(_models, name)

    def __dir__() -> list[str]:
        return dir(_models)
