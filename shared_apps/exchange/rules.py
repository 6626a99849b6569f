"""What may become of a letter."""

from enum import StrEnum


class EnvelopeState(StrEnum):
    SENT = "sent"
    HANDLED = "handled"
    FAILED = "failed"
