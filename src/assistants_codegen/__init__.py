"""Prints `assistants_api` from one OpenAPI document: *decide in Python, print in Jinja*.

The parser and the template environment are openapi-python-client's (pinned exactly: neither is its public API). Everything
that can go wrong goes wrong here, while generating, with a sentence that says where in the spec to look.
"""
