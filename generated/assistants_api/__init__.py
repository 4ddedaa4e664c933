# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:5d2f008722e3f53c7e24af0106d01edae704fe7f9cc78e8a6ba2215b5bd6ac08"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
