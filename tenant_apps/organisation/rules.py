"""What a company settles once for all its documents."""

from enum import StrEnum


class Rounding(StrEnum):
    """Where amounts are rounded: on each line, or to four places and then on the document."""

    LINE_MINOR = "line_minor"
    LINE_4_DOCUMENT_MINOR = "line_4_document_minor"
