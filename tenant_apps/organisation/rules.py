"""What a company settles once for all its documents."""

import re
from enum import StrEnum


class Rounding(StrEnum):
    """Where amounts are rounded: on each line, or to four places and then on the document."""

    LINE_MINOR = "line_minor"
    LINE_4_DOCUMENT_MINOR = "line_4_document_minor"


def is_colour(text: str) -> bool:
    """Whether a text is a colour as "#1d4ed8"."""
    return re.fullmatch(r"#[0-9A-Fa-f]{6}", text, re.ASCII) is not None
