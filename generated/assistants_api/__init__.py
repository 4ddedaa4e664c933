# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:9137e5e143a05fc6c3345efd6939bc80d9d833d55072eecddd573cdfef05a779"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
