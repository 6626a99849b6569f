from kernel.errors import DomainError


class NotInYourChannel(DomainError):
    code = "NOT_IN_YOUR_CHANNEL"
    message = (
        "No chain of active links joins you with this organisation; link with it, or with "
        "somebody who supplies it, first."
    )
    message_zh = "您与该单位之间没有有效的供货链互联，请先与其或其供货方建立互联。"


class ViewOfOneself(DomainError):
    code = "VIEW_OF_ONESELF"
    message = "You see your own stock anyway; choose another organisation."
    message_zh = "您本来就能查看自己的库存，请选择其他单位。"


class SalesNeedLevelFive(DomainError):
    code = "SALES_NEED_LEVEL_FIVE"
    message = "Sell-out is shown at level 5 only; choose level 5, or grant stock alone."
    message_zh = "动销数据仅在级别 5 展示，请选择级别 5，或仅授权库存。"


class TooMuchStock(DomainError):
    code = "TOO_MUCH_STOCK"
    message = (
        "That is {found} rows of stock, at most {most} fit into one answer; ask for fewer "
        "products, regions or organisations."
    )
    message_zh = "共 {found} 行库存，一次最多返回 {most} 行，请减少商品、区域或单位。"
