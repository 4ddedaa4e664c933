# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:f40a5a3a6756ec8be62e834bd79399f001a60c39cfc6073ac532ce3ef13178c1"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
