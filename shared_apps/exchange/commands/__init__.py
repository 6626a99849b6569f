"""Sending documents to partners, and receiving them from partners outside."""

from shared_apps.exchange.commands.outcomes import acknowledge, note_outcome, resend
from shared_apps.exchange.commands.receiving import receive_xml
from shared_apps.exchange.commands.sending import reachable, send, send_all

__all__ = ["acknowledge", "note_outcome", "reachable", "receive_xml", "resend", "send", "send_all"]
