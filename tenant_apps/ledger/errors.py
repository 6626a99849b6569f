from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kernel.errors import DomainError
from kernel.words import Phrase


class NotEnough(DomainError):
    """lines: one for each account that is short, with kind, key, unit, free and wanted.

    names are their kinds in words, in the same order.
    """

    code = "NOT_ENOUGH"
    message = "Not enough left: {short}. Take less, or have more put on the account."
    message_zh = "余额或额度不足：{short}。请减少数量，或先增加该账户的额度。"

    def __init__(
        self,
        *,
        lines: Sequence[Mapping[str, str]],
        names: Sequence[Phrase],
        path: tuple[str | int, ...] = (),
    ) -> None:
        self.names = names
        super().__init__(lines=list(lines), path=path)

    def words(self, language: str) -> Mapping[str, Any]:
        told = [
            f"{name.told(language)} {line['free']} < {line['wanted']} {line['unit']}"
            for line, name in zip(self.details["lines"][:20], self.names, strict=False)
        ]
        return {"short": ("；" if language == "zh" else "; ").join(told)}


class EntryDiffers(DomainError):
    code = "ENTRY_DIFFERS"
    message = (
        "{reference} {line} is in the ledger already, with other accounts or another amount. "
        "Reverse it first, or use a reference of its own."
    )
    message_zh = "{reference} {line} 已入账，但账户或金额不同。请先冲销原分录，或使用新的单据号。"
