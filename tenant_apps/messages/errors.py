from kernel.errors import DomainError


class EmptyMessage(DomainError):
    code = "EMPTY_MESSAGE"
    message = "Write something; a message has 1 to {most} characters."
    message_zh = "请填写内容，留言须为 1 至 {most} 个字符。"
