from kernel.errors import DomainError


class BadGtin(DomainError):
    code = "BAD_GTIN"
    message = (
        "{gtin} of item {item_number} is no GTIN: it needs 8, 12, 13 or 14 digits and a right "
        "check digit; leave it empty if there is none."
    )
    message_zh = (
        "货号 {item_number} 的 {gtin} 不是有效的 GTIN：须为 8、12、13 或 14 位数字且校验位正确；"
        "没有条码时请留空。"
    )


class GtinTaken(DomainError):
    code = "GTIN_TAKEN"
    message = (
        "GTIN {gtin} of item {item_number} already belongs to item {taken_by} of {owner}; "
        "correct one of the two."
    )
    message_zh = (
        "货号 {item_number} 的 GTIN {gtin} 已属于 {owner} 的货号 {taken_by}，请更正其中之一。"
    )


class ItemGivenTwice(DomainError):
    code = "ITEM_GIVEN_TWICE"
    message = "Item {item_number} is given more than once; send each item number once."
    message_zh = "货号 {item_number} 重复出现，每个货号只能提交一次。"


class BadGln(DomainError):
    code = "BAD_GLN"
    message = "{gln} is no GLN: it needs 13 digits, the last of them the check digit."
    message_zh = "{gln} 不是有效的 GLN：须为 13 位数字，末位为校验位。"


class GlnTaken(DomainError):
    code = "GLN_TAKEN"
    message = "The GLN {gln} belongs to another organisation; check the number."
    message_zh = "GLN {gln} 已属于其他单位，请核对号码。"
