"""What stops a copy from being made; the message is the whole sentence for whoever asked for it."""

from __future__ import annotations


class VendoringError(Exception):
    """A copy cannot be made, checked or brought up to date."""
