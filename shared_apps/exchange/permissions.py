from enum import StrEnum

from kernel.permissions import register


@register
class DocumentPermission(StrEnum):
    VIEW = "exchange.document.view"
    RECEIVE = "exchange.document.receive"
    RESEND = "exchange.document.resend"
    ACKNOWLEDGE = "exchange.document.acknowledge"
