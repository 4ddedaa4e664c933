# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:f94c1fcea33b25c9ce5d3967b60f01b2b64e3de53cdc651a27f5b5ad85be79d4"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
