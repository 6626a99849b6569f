from kernel.errors import DomainError


class NotYet(DomainError):
    """A document came before the one it builds on: the relay tries again in a moment."""

    code = "NOT_YET"
    message = "{kind} about {key} came before the document it refers to."
    message_zh = "{kind}（{key}）先于其所引用的单据到达，稍后将自动重试。"


class UnknownDocument(DomainError):
    code = "UNKNOWN_DOCUMENT"
    message = "{kind} is no document we know."
    message_zh = "无法识别的单据类型 {kind}。"
