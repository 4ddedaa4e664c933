# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:236945ae58be0ad2f062a1d08c60a4e6de1020500340d2d1472725a5f0e5cbd2"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
