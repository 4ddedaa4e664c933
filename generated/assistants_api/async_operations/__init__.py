# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""All async operations in one class; a client adds the sending."""

from __future__ import annotations

from assistants_api.async_operations.assistants import AssistantsOperations
from assistants_api.async_operations.chat import ChatOperations
from assistants_api.async_operations.files import FilesOperations
from assistants_api.async_operations.messages import MessagesOperations
from assistants_api.async_operations.run_steps import RunStepsOperations
from assistants_api.async_operations.runs import RunsOperations
from assistants_api.async_operations.threads import ThreadsOperations
from assistants_api.async_operations.vector_store_file_batches import VectorStoreFileBatchesOperations
from assistants_api.async_operations.vector_store_files import VectorStoreFilesOperations
from assistants_api.async_operations.vector_stores import VectorStoresOperations


class AsyncOperations(
    AssistantsOperations,
    ChatOperations,
    FilesOperations,
    MessagesOperations,
    RunStepsOperations,
    RunsOperations,
    ThreadsOperations,
    VectorStoreFileBatchesOperations,
    VectorStoreFilesOperations,
    VectorStoresOperations,
):
    """Every operation of the API; implement `_send` to have a client."""
