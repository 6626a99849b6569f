from typing import Final

from kernel.errors import DomainError
from kernel.words import Phrase

ANOTHER_PRODUCT: Final = Phrase("another product", "其他商品")


class UnknownItems(DomainError):
    code = "UNKNOWN_ITEMS"
    message = "These items are not in the catalogue: {items}. Add or adopt them first."
    message_zh = "商品目录中没有以下商品：{items}。请先添加或引入。"


class UnknownUnit(DomainError):
    code = "UNKNOWN_UNIT"
    message = "{product} is not traded in {unit}; it has {known}."
    message_zh = "{product} 没有单位 {unit}，可用单位：{known}。"


class NotWhole(DomainError):
    code = "NOT_WHOLE"
    message = "{quantity} {unit} of {product} cannot be counted exactly in {base_unit}."
    message_zh = "{product} 的 {quantity} {unit} 无法精确换算为 {base_unit}。"


class CodeTaken(DomainError):
    code = "CODE_TAKEN"
    message = "The code {value} belongs to {product} already."
    message_zh = "编码 {value} 已属于 {product}。"


class VariantTaken(DomainError):
    code = "VARIANT_TAKEN"
    message = "Two products of one family have the same attributes; give each its own."
    message_zh = "同一系列中有两个商品的规格属性相同，请为每个商品设置不同的属性。"


class CategoryTooDeep(DomainError):
    code = "CATEGORY_TOO_DEEP"
    message = "Categories have {most} levels at most; choose a place higher up."
    message_zh = "分类最多 {most} 级，请选择更上一级的位置。"


class CategoryInUse(DomainError):
    code = "CATEGORY_IN_USE"
    message = "{category} still has categories or products; move them first."
    message_zh = "{category} 下仍有分类或商品，请先移走。"


class CategoryCodeTaken(DomainError):
    code = "CATEGORY_CODE_TAKEN"
    message = "A category {value} exists already; choose another code."
    message_zh = "分类编码 {value} 已存在，请使用其他编码。"


class NotAReport(DomainError):
    code = "NOT_A_REPORT"
    message = "{name} is no PDF and no picture; file the report as one of them."
    message_zh = "{name} 不是 PDF 或图片，请以其中一种格式提交质检报告。"


class NoVariants(DomainError):
    code = "NO_VARIANTS"
    message = "{product} has no variants; file the report on this product alone."
    message_zh = "{product} 没有变体，请仅对该商品提交质检报告。"
