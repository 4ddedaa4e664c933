# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:28e8a10a95eeefbfb69fa915a73d903a16e0c74a74b46f39c243759d0a8ad4a4"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
