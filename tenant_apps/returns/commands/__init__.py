"""Writing returns: agree to them, send goods back, take goods back."""

from tenant_apps.returns.commands.agreeing import (
    ReturnAsk,
    approve_return,
    cancel_return,
    instruct_return,
    refuse_return,
    request_return,
    return_to_supplier,
)
from tenant_apps.returns.commands.recording import (
    record_advice,
    record_despatch,
    record_instruction,
)
from tenant_apps.returns.commands.sending_back import dispatch_return
from tenant_apps.returns.commands.taking_back import close_return, receive_return

__all__ = [
    "ReturnAsk",
    "approve_return",
    "cancel_return",
    "close_return",
    "dispatch_return",
    "instruct_return",
    "receive_return",
    "record_advice",
    "record_despatch",
    "record_instruction",
    "refuse_return",
    "request_return",
    "return_to_supplier",
]
