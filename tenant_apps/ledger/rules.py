"""The money book's vocabulary: what an account is, what is free on it, which amounts there are.

Pure: no database. Money and scarce allowances (a promotion's budget, a project price's quota)
are the same thing here: amounts of one unit that go from account to account.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final
from uuid import UUID

from kernel.errors import BadValue
from kernel.money import rounded
from kernel.quantity import LIMIT, PLACES
from kernel.reasons import ABOVE_ZERO, FROM_ZERO
from kernel.words import Phrase

TOO_FINE: Final = Phrase(f"it has at most {PLACES} decimals", f"最多 {PLACES} 位小数")
_PARTNER: Final = "partner:"


@dataclass(frozen=True, order=True)
class AccountKey:
    """Which account: its kind, whose or what for, and what is counted on it.

    kind        of the app it belongs to: "rebate_due", "promotion_budget"
    key         "partner:<id>", "policy:<id>": what the kind has one account for
    unit        a currency of ISO 4217, a unit of UN/ECE Recommendation 20, or "orders"
    is_outside  a place outside of what is scarce (revenue, cost, granted): opened without a
                limit. Only said when the account is opened; it is no part of the identity.
    """

    kind: str
    key: str
    unit: str
    is_outside: bool = field(default=False, compare=False)

    @classmethod
    def of_partner(
        cls, kind: str, partner_id: UUID, unit: str, *, is_outside: bool = False
    ) -> AccountKey:
        """The account a partner has with us; who may see the partner may see it."""
        return cls(kind, f"{_PARTNER}{partner_id}", unit, is_outside)

    @property
    def partner_id(self) -> UUID | None:
        """Whose account it is, where it is a partner's."""
        name = self.key.removeprefix(_PARTNER)
        return UUID(name) if name != self.key else None


@dataclass(frozen=True, kw_only=True)
class Balance:
    """What stands on an account.

    actual     the sum of its entries
    held       how much of it is promised
    overdraft  how far what is free may go below zero; None is without a limit
    """

    actual: Decimal = Decimal(0)
    held: Decimal = Decimal(0)
    overdraft: Decimal | None = Decimal(0)

    @property
    def free(self) -> Decimal:
        """What is there and not promised; below zero where an overdraft is used."""
        return self.actual - self.held

    @property
    def room(self) -> Decimal | None:
        """How much can still be taken or promised; None is without a limit."""
        return None if self.overdraft is None else max(self.free + self.overdraft, Decimal(0))


NOTHING: Final = Balance()  # of an account that nobody has opened

_KINDS: dict[str, Phrase] = {}


def name_kinds(**kinds: Phrase) -> None:
    """Give kinds of accounts the words that refusals and screens call them by."""
    _KINDS.update(kinds)


def kind_words(kind: str) -> Phrase:
    """How people call a kind of account; what nobody has named is called by its code."""
    return _KINDS.get(kind, Phrase(f"account {kind}", f"账户 {kind}"))


def require_amount(amount: Decimal, path: tuple[str | int, ...] = ("amount",)) -> Decimal:
    """An amount above zero that six decimals hold. Raises BadValue, for NaN and 1E400 as well."""
    return _fitting(amount, path, ABOVE_ZERO, amount.is_finite() and amount > 0)


def require_overdraft(amount: Decimal, path: tuple[str | int, ...] = ("overdraft",)) -> Decimal:
    """The same for what may be zero. Raises BadValue."""
    return _fitting(amount, path, FROM_ZERO, amount.is_finite() and amount >= 0)


def _fitting(amount: Decimal, path: tuple[str | int, ...], reason: Phrase, holds: bool) -> Decimal:
    if not holds or amount >= LIMIT:
        raise BadValue(field=str(path[-1]), value=amount, reason=reason, path=path)
    if rounded(amount, PLACES) != amount:
        raise BadValue(field=str(path[-1]), value=amount, reason=TOO_FINE, path=path)
    return amount
