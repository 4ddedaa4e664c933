"""Streamed answers: readers that turn bytes into typed events, and the two forms of each stream around them.

The readers do no input or output; what is written twice, blocking and awaited, is the asking for more bytes.
"""
