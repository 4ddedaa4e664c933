# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:d3a98f57ab516fb1dd81dbb1cda4b8669743752c84022dd339f803c38625fdfc"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
