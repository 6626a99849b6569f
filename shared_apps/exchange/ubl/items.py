"""Goods, lots, quantities and prices."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final
from uuid import UUID

from shared_apps.directory.rules import normal_gtin
from shared_apps.exchange.documents import Item, Lot
from shared_apps.exchange.documents.limits import TEXT_LENGTH_MAX
from shared_apps.exchange.ubl.building import Piece, group, text
from shared_apps.exchange.ubl.parsing import EXACT, Part, to_places
from shared_apps.exchange.ubl.parties import OURS

GTIN: Final = "0160"  # ISO 6523 code of GS1's trade item numbers
PIECE: Final = "C62"
_NAMELESS: Final = "-"  # UBL wants an item of every line
_GTIN_SCHEMES: Final = frozenset({GTIN, "GTIN", "EAN", "UPC", ""})
_LOT_QUANTITY: Final = "LotIdentification/AdditionalItemProperty/ValueQuantity"
_HUNDRED: Final = Decimal(100)
_NOTHING: Final = Decimal(0)


def item(goods: Item, *more: Piece) -> Piece:
    """UBL's Item; what comes behind its identifications may be added."""
    issuer = group("PartyIdentification", text("ID", goods.owner_id, schemeID=OURS))
    pieces = [
        text("Name", goods.name),
        group("BuyersItemIdentification", text("ID", goods.buyer_number)),
        group("SellersItemIdentification", text("ID", goods.seller_number)),
        group(
            "ManufacturersItemIdentification",
            text("ID", goods.item_number),
            group("IssuerParty", issuer),
        ),
        group("StandardItemIdentification", text("ID", goods.gtin, schemeID=GTIN)),
        *more,
    ]
    if all(piece is None for piece in pieces):
        pieces = [text("Name", _NAMELESS)]
    return group("Item", *pieces)


def item_in(line: Part) -> Item:
    """The goods of a line; a GTIN whose check digit is wrong is none."""
    found = line.part("Item")
    if found is None:
        return Item()
    scheme = found.attribute("StandardItemIdentification/ID", "schemeID")
    standard = found.text("StandardItemIdentification/ID")
    name = found.text("Name")
    return Item(
        gtin=(normal_gtin(standard) or "") if scheme in _GTIN_SCHEMES else "",
        owner_id=found.uuid("ManufacturersItemIdentification/IssuerParty/PartyIdentification/ID"),
        item_number=found.text("ManufacturersItemIdentification/ID"),
        seller_number=found.text("SellersItemIdentification/ID"),
        buyer_number=found.text("BuyersItemIdentification/ID"),
        name="" if name == _NAMELESS else (name or found.prose("Description"))[:TEXT_LENGTH_MAX],
    )


def property_of(name: str, value: UUID | str) -> Piece:
    """An attribute of goods that UBL has no element for."""
    if not value:
        return None
    return group("AdditionalItemProperty", text("Name", name), text("Value", value))


def property_in(line: Part, name: str) -> Part | None:
    found = (part for part in line.parts("Item/AdditionalItemProperty"))
    return next((part for part in found if part.text("Name") == name), None)


def lots(some: Sequence[Lot], unit: str) -> list[Piece]:
    return [
        group(
            "ItemInstance",
            group(
                "LotIdentification",
                text("LotNumberID", lot.code),
                text("ExpiryDate", lot.expires_on),
                group(
                    "AdditionalItemProperty",
                    text("Name", "Quantity"),
                    text("ValueQuantity", lot.quantity, unitCode=unit),
                ),
            ),
        )
        for lot in some
    ]


def lots_in(line: Part, quantity: Decimal) -> tuple[Lot, ...]:
    """The lots of a line. One lot is all of it; several that do not say how much are none."""
    instances = [one for one in line.parts("Item/ItemInstance") if _lot_code(one)]
    amounts = [one.number(_LOT_QUANTITY) for one in instances]
    if len(instances) == 1 and amounts[0] is None:
        amounts = [quantity]
    return tuple(
        Lot(
            code=_lot_code(one),
            quantity=amount,
            expires_on=one.day("LotIdentification/ExpiryDate") or one.day("BestBeforeDate"),
        )
        for one, amount in zip(instances, amounts, strict=True)
        if amount is not None
    )


def quantity_in(line: Part, path: str) -> tuple[Decimal | None, str]:
    """How much, and of which unit; a code that is none of Recommendation 20's shape is a piece."""
    unit = line.attribute(path, "unitCode")
    return line.number(path), unit if 0 < len(unit) <= 3 else PIECE


def price(amount: Decimal | None, unit: str, currency: str, discount: Decimal = _NOTHING) -> Piece:
    """The price of one unit: what is left after the discount, and how it came to that."""
    if amount is None:
        return None
    less = EXACT.multiply(amount, discount)
    return group(
        "Price",
        text("PriceAmount", EXACT.subtract(amount, less), currencyID=currency),
        text("BaseQuantity", Decimal(1), unitCode=unit),
        group(
            "AllowanceCharge",
            text("ChargeIndicator", "false"),
            text("MultiplierFactorNumeric", EXACT.multiply(discount, _HUNDRED)),
            text("Amount", less, currencyID=currency),
            text("BaseAmount", amount, currencyID=currency),
        )
        if discount
        else None,
    )


def net_price_in(line: Part, unit: str) -> Decimal | None:
    """The price of one unit after discount. One for another unit is nobody's guess: None."""
    found = line.part("Price")
    amount = found.number("PriceAmount") if found is not None else None
    return None if found is None or amount is None else _per_unit(found, amount, unit)


def price_in(line: Part, unit: str) -> tuple[Decimal | None, Decimal]:
    """The price of one unit before discount, and the discount's share."""
    found = line.part("Price")
    allowance = _discount_in(found) if found is not None else None
    gross = allowance.number("BaseAmount") if allowance is not None else None
    if found is None or allowance is None or gross is None:
        return net_price_in(line, unit), _NOTHING
    return _per_unit(found, gross, unit), _share_in(allowance)


def _per_unit(found: Part, amount: Decimal, unit: str) -> Decimal | None:
    """A price may be for a hundred; its unit is the line's unless it says otherwise."""
    base, base_unit = found.number("BaseQuantity"), found.attribute("BaseQuantity", "unitCode")
    if base == 0 or base_unit not in ("", unit):
        return None
    return amount if base in (None, 1) else to_places(amount / base, 6)


def _discount_in(found: Part) -> Part | None:
    some = (part for part in found.parts("AllowanceCharge"))
    return next((part for part in some if part.text("ChargeIndicator") == "false"), None)


def _share_in(allowance: Part) -> Decimal:
    """Factors are written as 0.1 and as 10: the amounts say which is meant, else it is per cent."""
    gross, less = allowance.number("BaseAmount"), allowance.number("Amount", places=20)
    factor = allowance.number("MultiplierFactorNumeric", places=10)
    told = to_places(less / gross, 8) if gross and less is not None else None
    if factor is None:
        return told or _NOTHING
    candidates = [to_places(factor / _HUNDRED, 8), to_places(factor, 8)]
    if told is None:
        return candidates[0]
    return min(candidates, key=lambda share: abs(share - told))


def _lot_code(instance: Part) -> str:
    return instance.text("LotIdentification/LotNumberID")
