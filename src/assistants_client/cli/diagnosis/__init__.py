"""What ``doctor`` looks at, one topic a module.

Each module's `look` returns findings, and raises nothing because of what it finds.
"""
