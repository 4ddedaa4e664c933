"""Prints `assistants_api` from one OpenAPI document: *decide in Python, print in Jinja*.

The parser and the template environment are openapi-python-client's, pinned: neither is its public API.
Everything that can go wrong goes wrong while generating, with a sentence on where to look.
"""
