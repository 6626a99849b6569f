from kernel.errors import DomainError, TooEarly
from kernel.words import Phrase


class NotYet(TooEarly, DomainError):
    """A document came before the one it builds on: the relay tries again in a moment."""

    code = "NOT_YET"
    message = "{kind} about {key} came before the document it refers to."
    message_zh = "{kind}（{key}）先于其所引用的单据到达，稍后将自动重试。"


class UnknownDocument(DomainError):
    code = "UNKNOWN_DOCUMENT"
    message = "{kind} is no document we know."
    message_zh = "无法识别的单据类型 {kind}。"


class BadDocument(DomainError):
    code = "BAD_DOCUMENT"
    message = "The document cannot be accepted: {place} {reason}."
    message_zh = "单据无法接受：{place} {reason}。"

    def __init__(self, *, place: str, reason: Phrase) -> None:
        super().__init__(place=place, reason=reason)


class BadXml(DomainError):
    code = "BAD_XML"
    message = "Line {line} of the XML cannot be accepted: {reason}."
    message_zh = "XML 第 {line} 行无法接受：{reason}。"

    def __init__(self, *, line: int, reason: Phrase) -> None:
        super().__init__(line=line, reason=reason)


class DocumentDiffers(DomainError):
    code = "DOCUMENT_DIFFERS"
    message = "{kind} {number} has been received before with other content; give it a new number."
    message_zh = "单据 {kind} {number} 此前已收到，但内容不同，请使用新的单据编号。"


class PartnerMayNotSend(DomainError):
    code = "PARTNER_MAY_NOT_SEND"
    message = "{partner} may not send you {kind} on this link; allow it on the link first."
    message_zh = "{partner} 无权通过此互联向您发送 {kind}，请先在互联关系中授权。"


class PartnerIsHere(DomainError):
    code = "PARTNER_IS_HERE"
    message = "{partner} has a tenant on this site: its documents arrive without files."
    message_zh = "{partner} 在本站点已有租户，其单据会自动送达，无需文件。"


class NothingToResend(DomainError):
    code = "NOTHING_TO_RESEND"
    message = "{kind} {number} has arrived and been handled; there is nothing to repeat."
    message_zh = "单据 {kind} {number} 已送达并处理完毕，无需重发。"
