# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:34b5836ab0e6f8b6381c5a8b6e386f5d8455dc2eb6d45d770caa58967faeca87"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
