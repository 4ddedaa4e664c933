# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:a8ecd89a847609f0b4cc910c94644d6cca87b6f1a78ba2a3abdeb645a419a458"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
