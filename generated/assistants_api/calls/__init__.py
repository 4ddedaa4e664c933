# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""One function for each operation, from arguments to a `Call`; nothing is sent here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistants_api.calls.assistants import (
        create_assistant as create_assistant,
        delete_assistant as delete_assistant,
        get_assistant as get_assistant,
        get_assistants as get_assistants,
        modify_assistant as modify_assistant,
    )
    from assistants_api.calls.chat import create_completion as create_completion
    from assistants_api.calls.files import (
        delete_file as delete_file,
        get_file as get_file,
        get_file_content as get_file_content,
        get_files as get_files,
        upload_file as upload_file,
    )
    from assistants_api.calls.messages import (
        create_thread_message as create_thread_message,
        delete_thread_message as delete_thread_message,
        get_thread_message as get_thread_message,
        get_thread_messages as get_thread_messages,
        modify_thread_message as modify_thread_message,
    )
    from assistants_api.calls.run_steps import get_run_step as get_run_step, get_run_steps as get_run_steps
    from assistants_api.calls.runs import (
        cancel_run as cancel_run,
        create_run as create_run,
        create_thread_and_run as create_thread_and_run,
        get_run as get_run,
        get_runs as get_runs,
        modify_run as modify_run,
        submit_tool_outputs as submit_tool_outputs,
    )
    from assistants_api.calls.threads import (
        create_thread as create_thread,
        delete_thread as delete_thread,
        get_thread as get_thread,
        modify_thread as modify_thread,
    )
    from assistants_api.calls.vector_store_file_batches import (
        cancel_vector_store_file_batch as cancel_vector_store_file_batch,
        create_vector_store_file_batch as create_vector_store_file_batch,
        get_vector_store_file_batch as get_vector_store_file_batch,
        get_vector_store_file_batch_files as get_vector_store_file_batch_files,
    )
    from assistants_api.calls.vector_store_files import (
        create_vector_store_file as create_vector_store_file,
        delete_vector_store_file as delete_vector_store_file,
        get_vector_store_file as get_vector_store_file,
        get_vector_store_file_content as get_vector_store_file_content,
        get_vector_store_files as get_vector_store_files,
        modify_vector_store_file as modify_vector_store_file,
    )
    from assistants_api.calls.vector_stores import (
        create_vector_store as create_vector_store,
        delete_vector_store as delete_vector_store,
        get_vector_store as get_vector_store,
        get_vector_stores as get_vector_stores,
        modify_vector_store as modify_vector_store,
        search_vector_store as search_vector_store,
    )

_MODULES = {
    "create_assistant": "assistants",
    "get_assistants": "assistants",
    "get_assistant": "assistants",
    "modify_assistant": "assistants",
    "delete_assistant": "assistants",
    "create_completion": "chat",
    "upload_file": "files",
    "get_files": "files",
    "get_file": "files",
    "delete_file": "files",
    "get_file_content": "files",
    "create_thread_message": "messages",
    "get_thread_messages": "messages",
    "get_thread_message": "messages",
    "modify_thread_message": "messages",
    "delete_thread_message": "messages",
    "get_run_steps": "run_steps",
    "get_run_step": "run_steps",
    "create_thread_and_run": "runs",
    "create_run": "runs",
    "get_runs": "runs",
    "get_run": "runs",
    "modify_run": "runs",
    "cancel_run": "runs",
    "submit_tool_outputs": "runs",
    "create_thread": "threads",
    "get_thread": "threads",
    "modify_thread": "threads",
    "delete_thread": "threads",
    "create_vector_store_file_batch": "vector_store_file_batches",
    "get_vector_store_file_batch": "vector_store_file_batches",
    "cancel_vector_store_file_batch": "vector_store_file_batches",
    "get_vector_store_file_batch_files": "vector_store_file_batches",
    "create_vector_store_file": "vector_store_files",
    "get_vector_store_files": "vector_store_files",
    "get_vector_store_file": "vector_store_files",
    "delete_vector_store_file": "vector_store_files",
    "modify_vector_store_file": "vector_store_files",
    "get_vector_store_file_content": "vector_store_files",
    "create_vector_store": "vector_stores",
    "get_vector_stores": "vector_stores",
    "get_vector_store": "vector_stores",
    "modify_vector_store": "vector_stores",
    "delete_vector_store": "vector_stores",
    "search_vector_store": "vector_stores",
}


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
