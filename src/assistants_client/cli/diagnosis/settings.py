"""Where settings come from: an option, an environment variable, or nowhere.

Of keys, headers and proxies it says only that they are set.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Final

from assistants_client.cli.backend import find_server
from assistants_client.cli.diagnosis.findings import Finding, Status
from assistants_client.cli.errors import explain
from assistants_client.cli.model_server import KEY_VARIABLE, ModelServer
from assistants_client.errors import InvalidArgumentError
from assistants_client.settings import DEFAULT_BASE_URL, check_header_value

TOPIC: Final = "Settings"
HIDDEN: Final = "(not shown)"

SHOWN_VARIABLES = ("OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")
HIDDEN_VARIABLES = (
    "ASSISTANTS_CLIENT_SERVE_KEY",
    "ASSISTANTS_CLIENT_EMBEDDINGS_KEY",
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "ALL_PROXY",
)
"""A proxy's address may hold a password."""


def look(*, base_url: str | None, api_key: str | None, model: ModelServer | None) -> Iterator[Finding]:
    """Return a finding for each setting; of the environment's others, for those that are set."""
    yield _checked("base URL", lambda: _base_url(base_url))
    yield _key("API key", "--api-key", api_key, "OPENAI_API_KEY")
    yield _key("model key", "--model-key", model.api_key if model else None, KEY_VARIABLE)
    for variable in SHOWN_VARIABLES:
        if value := _environment(variable):
            yield Finding(TOPIC, variable, Status.OK, repr(value))
    for variable in HIDDEN_VARIABLES:
        if _environment(variable):
            yield Finding(TOPIC, variable, Status.OK, f"set {HIDDEN}")


def _base_url(given: str | None) -> Finding:
    url = find_server(given)
    if given:
        return Finding(TOPIC, "base URL", Status.OK, f"{url}, from --base-url")
    if _environment("OPENAI_BASE_URL"):
        return Finding(TOPIC, "base URL", Status.OK, f"{url}, from OPENAI_BASE_URL")
    return Finding(TOPIC, "base URL", Status.OFF, f"not set; a client would use {DEFAULT_BASE_URL}")


def _key(name: str, option: str, given: str | None, variable: str) -> Finding:
    value = given or _environment(variable)
    if not value:
        return Finding(TOPIC, name, Status.OFF, f"not set; see {option} and {variable}")
    # A model server is told the environment's key as if it were given.
    source = variable if value == _environment(variable) else option

    def check() -> Finding:
        check_header_value(source, value)
        return Finding(TOPIC, name, Status.OK, f"from {source} {HIDDEN}")

    return _checked(name, check)


def _checked(name: str, find: Callable[[], Finding]) -> Finding:
    try:
        return find()
    except InvalidArgumentError as error:
        return Finding(TOPIC, name, Status.FAILED, explain(error))


def _environment(variable: str) -> str | None:
    # Proxies are commonly written in small letters, and libraries read both.
    return os.environ.get(variable) or os.environ.get(variable.lower()) or None
