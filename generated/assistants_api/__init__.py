# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:4053a0bd71e0efa069e3b6c03d1b5a44b25d8e849ffc28139b2274cbf3585a42"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
