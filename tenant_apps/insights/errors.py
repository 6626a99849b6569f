from kernel.errors import DomainError


class SpanTooLong(DomainError):
    code = "SPAN_TOO_LONG"
    message = "That would be {steps} steps, at most {most} are shown; choose a coarser period."
    message_zh = "共 {steps} 段，最多显示 {most} 段，请选择更大的周期。"


class SpanBackwards(DomainError):
    code = "SPAN_BACKWARDS"
    message = "{until} is before {since}; the last day comes after the first."
    message_zh = "{until} 早于 {since}，结束日期须不早于开始日期。"
