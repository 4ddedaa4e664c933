# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:08f95044f541dc3b3952659730ce72be0a333973da34b814b6923278cd1c8c55"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
