# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:7c9e363e093cb755f85e1e265a6da2984b40c7f615a4c010f2eac30ee46c5db4"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
