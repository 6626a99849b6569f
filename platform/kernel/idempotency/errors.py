from kernel.errors import DomainError


class KeyReused(DomainError):
    code = "KEY_REUSED"
    message = "The idempotency key {key} was used for another request; make a new key."
    message_zh = "幂等键 {key} 已用于另一请求，请生成新的键。"


class InFlight(DomainError):
    code = "IN_FLIGHT"
    message = "The request with the key {key} is still running; ask again in a moment."
    message_zh = "键为 {key} 的请求仍在处理中，请稍后重试。"


class BadKey(DomainError):
    code = "BAD_KEY"
    message = "An idempotency key has 1 to 255 visible characters."
    message_zh = "幂等键应为 1 到 255 个可见字符。"
