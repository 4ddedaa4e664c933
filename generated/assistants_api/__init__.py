# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The wire layer: models, calls, operations and routes, all printed from one spec.

It does no I/O and knows no HTTP library; a client gives it a way to send a `Call`.
"""

SOURCE_DIGEST = "sha256:7b708562fcde2764387326a1a0d192df77aca32926f7527ee343900f48d76365"
"""Fingerprint of the spec, the templates and the generator that this package was printed from."""
