from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from assistants_api import models as generated
from assistants_client import models

#: The request, query and response types of the 40 HTTP operations.
NAMED = [
    "AssistantCreateRequest",
    "AssistantResponse",
    "AssistantListQueryParameters",
    "AssistantListResponse",
    "AssistantModifyRequest",
    "DeleteStatusResponse",
    "ThreadCreateRequest",
    "ThreadResponse",
    "ThreadModifyRequest",
    "ThreadMessageCreateRequest",
    "ThreadMessageResponse",
    "ThreadMessageListQueryParameters",
    "ThreadMessageListResponse",
    "ThreadMessageModifyRequest",
    "RunCreateRequest",
    "RunResponse",
    "RunThreadCreateRequest",
    "RunListQueryParameters",
    "RunListResponse",
    "RunModifyRequest",
    "RunStepListQueryParameters",
    "RunStepListResponse",
    "RunStepResponse",
    "FileResponse",
    "FileListResponse",
    "VectorStoreCreateRequest",
    "VectorStoreResponse",
    "VectorStoreListQueryParameters",
    "VectorStoreListResponse",
    "VectorStoreModifyRequest",
    "VectorStoreFileCreateRequest",
    "VectorStoreFileResponse",
    "VectorStoreFileListQueryParameters",
    "VectorStoreFileListResponse",
    "VectorStoreFileBatchCreateRequest",
    "VectorStoreFileBatchResponse",
    "VectorStoreFileBatchFileListQueryParameters",
    "CompletionCreateRequest",
    "CompletionResponse",
]


@pytest.mark.parametrize("name", NAMED)
def test_a_type_is_had_by_its_name(name: str) -> None:
    """Every type of the interface is an attribute, and is called so."""
    assert getattr(models, name).__name__ == name


def test_every_generated_type_is_here() -> None:
    """Nothing has to be imported from the generated package."""
    assert set(generated.__all__) <= set(dir(models))
    assert all(getattr(models, name) is getattr(generated, name) for name in generated.__all__)


def test_a_star_import_gives_the_types() -> None:
    """And a typo in a name is an error where it stands."""
    program = "from assistants_client.models import *; print(RunResponse.__name__)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "RunResponse"
    wrong = "RunRespone"
    with pytest.raises(AttributeError, match=wrong):
        getattr(models, wrong)


def test_one_type_loads_one_resource() -> None:
    """A program that needs threads does not pay for chat completions."""
    program = (
        "import sys; from assistants_client.models import ThreadResponse\n"
        "print('assistants_api.models.chat' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True, cwd=Path(__file__).parent
    )
    assert done.stdout.strip() == "False"


def test_type_checkers_see_every_type() -> None:
    """The imports that only they read name all that is handed out at run time."""
    tree = ast.parse(Path(generated.__file__ or "").read_text(encoding="utf-8"))
    guarded = next(node for node in tree.body if isinstance(node, ast.If))
    imports = (node for node in guarded.body if isinstance(node, ast.ImportFrom))
    names = [alias.asname for node in imports for alias in node.names]
    assert sorted(filter(None, names)) == sorted(generated.__all__)
