from kernel.errors import DomainError


class NotAColour(DomainError):
    code = "NOT_A_COLOUR"
    message = "{value} is no colour; give one such as #1d4ed8."
    message_zh = "{value} 不是有效颜色，请填写如 #1d4ed8 的值。"


class NotAPicture(DomainError):
    code = "NOT_A_PICTURE"
    message = "A logo is a PNG, JPEG or WebP picture; upload one of these."
    message_zh = "标志必须是 PNG、JPEG 或 WebP 图片，请重新上传。"
