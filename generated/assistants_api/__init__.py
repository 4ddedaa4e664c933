# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:497a5ea4a067d02c512f5f6aae30b26fcd465be9669b18bfd86226ec263f8d97"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
