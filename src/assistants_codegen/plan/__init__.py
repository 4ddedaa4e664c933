"""Plan objects: everything that a template prints, decided beforehand.

Templates ask no questions of the spec; what is hard to decide is decided here, where a test can see it.
"""
