from kernel.errors import DomainError


class NotAColour(DomainError):
    code = "NOT_A_COLOUR"
    message = "{value} is no colour; give one such as #1d4ed8."
    message_zh = "{value} 不是有效颜色，请填写如 #1d4ed8 的值。"


class BadOrganisationCode(DomainError):
    code = "BAD_ORGANISATION_CODE"
    message = "{value} is no code: write three digits a level, as 001.002, at most {levels} levels."
    message_zh = "{value} 不是有效的组织编码；每级为三位数字，例如 001.002，最多 {levels} 级。"


class OrganisationCodeTaken(DomainError):
    code = "ORGANISATION_CODE_TAKEN"
    message = "{value} is {name} already; take another code, such as {free}."
    message_zh = "{value} 已是“{name}”的编码，请使用其他编码，例如 {free}。"


class SecondRoot(DomainError):
    code = "SECOND_ROOT"
    message = "{value} would be a second root; there is one, {root}. Put it below, as {free}."
    message_zh = "{value} 将成为第二个根组织；根组织只有一个：{root}。请建在其下，如 {free}。"


class OrphanOrganisation(DomainError):
    code = "ORPHAN_ORGANISATION"
    message = "{value} would hang in the air: there is no {parent}. Add {parent} before it."
    message_zh = "{value} 没有上级：{parent} 不存在。请先建立 {parent}。"


class RootNotComplete(DomainError):
    code = "ROOT_NOT_COMPLETE"
    message = "The root, {root}, still lacks {missing}; complete it, then add others below it."
    message_zh = "根组织 {root} 尚缺{missing}；请先补全，再添加下级组织。"


class OrganisationHasOthersBelow(DomainError):
    code = "ORGANISATION_HAS_OTHERS_BELOW"
    message = "{name} has organisations below it; remove these before it."
    message_zh = "“{name}”之下还有组织，请先移除下级组织。"


class RootStays(DomainError):
    code = "ROOT_STAYS"
    message = "{name} is the root and stays; change its name or data instead."
    message_zh = "“{name}”是根组织，不能移除；可更改其名称或资料。"
