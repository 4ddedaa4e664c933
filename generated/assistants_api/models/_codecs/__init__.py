# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""How each model becomes JSON and back: straight-line functions, kept out of the reader's way."""
