# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:202d5c2939c786b8cd775ca1a0006b6c0e15257276409e52a35dc48cf5a4aa81"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
