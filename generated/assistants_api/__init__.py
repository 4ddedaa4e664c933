# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:b1d6d8a6f9e548c07659c9354623c4f2bc11a69e11405cf4bb93fb2c58cfdf82"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
