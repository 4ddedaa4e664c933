# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:4ce39963f38efb09e9c5aff9e7aee99cef1fccb42e591043e6c3ad17f3176a6d"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
