from __future__ import annotations

import re

import pytest

from assistants_client.local.errors import APIError
from assistants_client.local.ids import FORMS, PATH_PREFIXES, check_prefix, new_id


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("assistant", r"asst_[A-Za-z0-9]{24}"),
        ("thread", r"thread_[A-Za-z0-9]{24}"),
        ("message", r"msg_[A-Za-z0-9]{24}"),
        ("run", r"run_[A-Za-z0-9]{24}"),
        ("step", r"step_[A-Za-z0-9]{24}"),
        ("call", r"call_[A-Za-z0-9]{24}"),
        ("file", r"file-[A-Za-z0-9]{22}"),
        ("vector_store", r"vs_[A-Za-z0-9]{24}"),
        ("batch", r"vsfb_[A-Za-z0-9]{24}"),
    ],
)
def test_ids_look_as_the_service_made_them(kind: str, form: str) -> None:
    """Prefix and length are those of the service, and no two ids are the same."""
    ids = {new_id(kind) for _ in range(100)}
    assert len(ids) == 100
    assert all(re.fullmatch(form, id) for id in ids)


def test_our_own_ids_pass_in_paths() -> None:
    """Every kind of object that has a path is accepted there."""
    kinds = {prefix: kind for kind, (prefix, _) in FORMS.items()}
    for name, prefix in PATH_PREFIXES.items():
        kind = next(kind for full, kind in kinds.items() if full.startswith(prefix))
        check_prefix(name, new_id(kind))


def test_an_id_of_another_kind_is_refused() -> None:
    """The refusal names the parameter, the value and the prefix."""
    with pytest.raises(APIError) as refused:
        check_prefix("run_id", "thread_a")
    assert refused.value.message == "Invalid 'run_id': 'thread_a'. Expected an ID that begins with 'run'."
    assert refused.value.status == 400
