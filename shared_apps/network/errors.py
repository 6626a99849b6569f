from kernel.errors import DomainError


class NotGranted(DomainError):
    code = "NOT_GRANTED"
    message = "The link with {partner} does not allow you to {grant}; ask them to grant it."
    message_zh = "与 {partner} 的互联关系未授权 {grant}，请联系对方开通。"


class LinkNotActive(DomainError):
    code = "LINK_NOT_ACTIVE"
    message = "The link with {partner} is {state}; documents travel over active links only."
    message_zh = "与 {partner} 的互联状态为 {state}，仅可在有效的互联关系上收发单据。"


class AlreadyLinked(DomainError):
    code = "ALREADY_LINKED"
    message = "You are linked with {partner} already, or one of you has invited the other."
    message_zh = "您与 {partner} 已互联，或其中一方已发出邀请。"


class LinkToOneself(DomainError):
    code = "LINK_TO_ONESELF"
    message = "A company cannot be its own supplier; choose another organisation."
    message_zh = "单位不能与自己建立互联，请选择其他单位。"


class NotYoursToAnswer(DomainError):
    code = "NOT_YOURS_TO_ANSWER"
    message = "You have sent this invitation; {partner} has to answer it."
    message_zh = "该邀请由您发出，须由 {partner} 答复。"


class ActsForNobody(DomainError):
    code = "ACTS_FOR_NOBODY"
    message = "Say for which organisation you act: sign in to one of your tenants."
    message_zh = "请先登录到您所属的租户，以确定代表哪个单位操作。"
