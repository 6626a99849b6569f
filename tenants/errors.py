"""What tenants refuse."""

from kernel.errors import DomainError
from kernel.words import Phrase


class BadSlug(DomainError):
    code = "BAD_SLUG"
    message = (
        "{slug!r} cannot be an address: use 3 to 32 small letters, digits and single hyphens, "
        "beginning with a letter."
    )
    message_zh = (
        "{slug!r} 不能用作地址：请使用 3 至 32 个小写字母、数字或单个连字符，并以字母开头。"
    )


class SlugTaken(DomainError):
    code = "SLUG_TAKEN"
    message = "The address {slug} is taken or was used before; please choose another."
    message_zh = "地址 {slug} 已被使用或曾被使用，请另选一个。"


class BadHost(DomainError):
    code = "BAD_HOST"
    message = "{host!r} cannot be used; give a full name of your own, such as shop.example.com."
    message_zh = "{host!r} 不能用作租户域名，请填写您自己的完整域名，例如 shop.example.com。"


class HostTaken(DomainError):
    code = "HOST_TAKEN"
    message = "The domain {host} serves another tenant; let that one give it up first."
    message_zh = "域名 {host} 正由另一租户使用，请先由对方释放。"


class HostNotProved(DomainError):
    code = "HOST_NOT_PROVED"
    message = "{host} does not show the proof yet: publish the TXT record {record} at {at}."
    message_zh = "域名 {host} 尚未通过验证：请在 {at} 发布 TXT 记录 {record}。"


class BadSetting(DomainError):
    code = "BAD_TENANT_SETTING"
    message = "{field} cannot be {value!r}: {reason}."
    message_zh = "{field} 不能为 {value!r}：{reason}。"

    def __init__(self, *, field: str, value: str, reason: Phrase) -> None:
        super().__init__(field=field, value=value, reason=reason)


class TenantStillOpen(DomainError):
    code = "TENANT_STILL_OPEN"
    message = "{slug} is still open; suspend it first, then archive it."
    message_zh = "{slug} 仍在使用中，请先停用，再归档。"


class AddressDiffers(DomainError):
    code = "ADDRESS_DIFFERS"
    message = "{given!r} is not this tenant's address; write {slug} to archive it for good."
    message_zh = "{given!r} 不是该租户的地址；如需永久归档，请填写 {slug}。"
