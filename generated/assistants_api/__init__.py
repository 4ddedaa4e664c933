# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:09db0e36c97e769f8134ab093e42e0f3191236ab3f93c7935e1bd345495d73d4"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
