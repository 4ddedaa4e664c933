# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:dc0f8ce7aa8939d9cfc79a3dcbdb17583d063dfc01defaf48ce3b20019d2869f"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
