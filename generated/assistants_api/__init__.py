# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:a1a64e46bc29dad47c2f25295a9ebc8104b76c87414e9774bcfb3d20d72107c7"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
