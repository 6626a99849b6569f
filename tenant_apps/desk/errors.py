from kernel.errors import DomainError


class ViewTooLarge(DomainError):
    code = "VIEW_TOO_LARGE"
    message = "A saved view holds at most {most} bytes; filter by fewer values."
    message_zh = "保存的视图最多 {most} 字节，请减少筛选值。"


class TooManyViews(DomainError):
    code = "TOO_MANY_VIEWS"
    message = "You have {most} saved views on this page already; delete one first."
    message_zh = "您在此页面已保存 {most} 个视图，请先删除一个。"
