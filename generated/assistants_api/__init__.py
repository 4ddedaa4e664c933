# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:3c294d35fd4733a41f9c221fffc203536212acc20618f6f6fb4b593d381a6a44"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
