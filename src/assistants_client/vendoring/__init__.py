"""Copies of this library that live inside another project's package.

A copy is the library's own text: parts are cut out and imports become relative; nothing is generated.
"""
