from __future__ import annotations

import inspect
from collections.abc import Callable

from assistants_client import mixins


def test_a_late_method_is_made_at_the_first_look() -> None:
    """It is listed before, made once for its class, and then like any other, also through `super`."""
    made: list[str] = []

    def make() -> Callable[[Host, str], str]:
        made.append("greet")

        def greet(self: Host, guest: str) -> str:
            return f"{type(self).__name__} greets {guest}"

        return greet

    class Host:
        greet = mixins.late(make)

    class Crier(Host):
        def greet(self, guest: str) -> str:
            return f"{super().greet(guest)}!"

    assert "greet" in dir(Crier())
    assert made == []
    assert Crier().greet("Ada") == "Crier greets Ada!"
    assert Host().greet("Ada") == "Host greets Ada"
    assert inspect.isfunction(vars(Host)["greet"])
    assert made == ["greet"]
