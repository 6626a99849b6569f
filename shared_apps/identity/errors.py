"""Why somebody may not come in, or may not let others in."""

from kernel.errors import DomainError


class TokenRefused(DomainError):
    """The API answers it with HTTP 401, the same sentence whatever the cause."""

    code = "TOKEN_REFUSED"
    message = "This access token is not valid here; create a new one under Access tokens."
    message_zh = "访问令牌在此无效，请在“访问令牌”中重新创建。"


class TenantNotOpen(DomainError):
    code = "TENANT_NOT_OPEN"
    message = "This organisation is closed at the moment; ask the platform's operators."
    message_zh = "该组织目前未开放，请联系平台运营方。"


class AlreadyMember(DomainError):
    code = "ALREADY_MEMBER"
    message = "{email} already belongs here; change their roles instead."
    message_zh = "{email} 已是成员，请直接修改其角色。"


class UnknownRoles(DomainError):
    code = "UNKNOWN_ROLES"
    message = "There is no role {roles}; choose one of {known}."
    message_zh = "角色 {roles} 不存在，可选：{known}。"


class BadRoleCode(DomainError):
    code = "BAD_ROLE_CODE"
    message = (
        "{code} cannot be a role's code; take 1 to 40 small letters, digits and underscores, "
        "a letter first."
    )
    message_zh = "{code} 不能用作角色编码；请使用 1 至 40 个小写字母、数字或下划线，并以字母开头。"


class RoleTaken(DomainError):
    code = "ROLE_TAKEN"
    message = "A role {role} exists already; choose another code."
    message_zh = "角色 {role} 已存在，请使用其他编码。"


class MoreThanYours(DomainError):
    code = "MORE_THAN_YOURS"
    message = "You cannot hand out what you do not hold yourself: {permissions}."
    message_zh = "您不能授予自己没有的权限：{permissions}。"


class WiderThanYours(DomainError):
    code = "WIDER_THAN_YOURS"
    message = "You work on some records only; you cannot open more of them to others."
    message_zh = "您的数据范围有限，不能向他人开放更大的范围。"


class LastOwner(DomainError):
    code = "LAST_OWNER"
    message = "{name} is the last owner; make somebody else an owner first."
    message_zh = "{name} 是最后一位所有者，请先指定其他所有者。"


class NotMaster(DomainError):
    code = "NOT_MASTER"
    message = "Only the master account of a customer manages its sub-accounts."
    message_zh = "仅客户的主账号可以管理子账号。"


class UnknownScopes(DomainError):
    code = "UNKNOWN_SCOPES"
    message = "Nothing is called {scopes}; a scope is a permission or a pattern such as sales.*."
    message_zh = "不存在 {scopes}；范围应为权限名或模式，如 sales.*。"


class BadEmail(DomainError):
    code = "BAD_EMAIL"
    message = "{email} is not an e-mail address."
    message_zh = "{email} 不是有效的邮箱地址。"


class NeedsOwnMembership(DomainError):
    code = "NEEDS_OWN_MEMBERSHIP"
    message = "Access tokens belong to a person; sign in as one to create them."
    message_zh = "访问令牌属于个人，请以个人身份登录后创建。"


class PreferencesTooLarge(DomainError):
    code = "PREFERENCES_TOO_LARGE"
    message = "Tables can remember {most} bytes in all; reset the columns of some pages first."
    message_zh = "表格设置总计最多 {most} 字节，请先重置部分页面的列设置。"


class ForeignOrigin(DomainError):
    code = "FOREIGN_ORIGIN"
    message = "A page of another site cannot act with your sign-in here; use an access token."
    message_zh = "其他网站的页面不能使用您在此处的登录状态，请改用访问令牌。"


class NeedsOwnSession(DomainError):
    code = "NEEDS_OWN_SESSION"
    message = "An access token cannot do this; sign in as a person."
    message_zh = "访问令牌不能执行此操作，请以本人身份登录。"
