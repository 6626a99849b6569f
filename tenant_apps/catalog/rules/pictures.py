"""Where what a product looks like is shown."""

from __future__ import annotations


def picture_address(digest: str) -> str:
    """Of this host, to be followed by the side in pixels; "" for none."""
    return f"/pictures/{digest}" if digest else ""
