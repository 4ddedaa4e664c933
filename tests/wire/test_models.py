"""Every printed model against its schema: whatever the spec allows survives decoding and encoding."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistants_api import models
from assistants_api.wire import UNSET, Model
from tests.support import spec

MODELS = [name for name, schema in spec.components() if "binary" not in str(schema)]
SLOW = [
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
    HealthCheck.filter_too_much,
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@pytest.mark.parametrize("name", MODELS)
@settings(max_examples=12, deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_a_valid_object_survives_the_round_trip_with_unknown_fields(name: str, data: st.DataObject) -> None:
    """from_dict(...).to_dict() gives back every field of a valid object, known or not."""
    body = data.draw(spec.values(spec.schema_of(name)))
    extra = data.draw(st.dictionaries(st.text(min_size=1, max_size=6).map("x-{}".format), JSON, max_size=2))
    model = getattr(models, name).from_dict({**extra, **body})
    assert model.to_dict() == {**extra, **body}
    assert model.additional_properties == extra


@pytest.mark.parametrize("name", MODELS)
@settings(max_examples=12, deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_decoding_never_fails_and_never_loses(name: str, data: st.DataObject) -> None:
    """Fields of the wrong kind pass through: no JSON object makes decoding fail or is changed by it."""
    fields = spec.document()["components"]["schemas"][name]["properties"]
    body = data.draw(st.dictionaries(st.sampled_from(sorted(fields)), JSON))
    assert getattr(models, name).from_dict(body).to_dict() == body


@pytest.mark.parametrize("name", MODELS)
def test_a_model_compares_copies_and_pickles(name: str) -> None:
    """A model equals its copy and its pickled self, and a change makes it differ."""
    model: Any = getattr(models, name).from_dict(spec.example(spec.schema_of(name)))
    twins: list[Model] = [copy.copy(model), copy.deepcopy(model), pickle.loads(pickle.dumps(model))]  # noqa: S301
    assert all(twin == model for twin in twins)
    twins[1].additional_properties["new"] = 1
    assert twins[1] != model


def test_an_absent_field_is_not_a_null_one() -> None:
    """UNSET is left out of the JSON, None is null."""
    assert models.RunModifyRequest().to_dict() == {}
    assert models.RunModifyRequest(metadata=None).to_dict() == {"metadata": None}
    assert models.RunModifyRequest.from_dict({}).metadata is UNSET
