"""Products, prices and stock of the demo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from config.demo_channel.companies import SYSTEM, Found
from config.demo_channel.facts import COMPANIES, LINES, Line
from kernel import clock
from kernel.money import rounded
from kernel.quantity import Ratio
from kernel.schema import in_schema
from shared_apps.directory.rules import check_digit
from tenant_apps.catalog.commands import PackFact, ProductFacts, add_products, adopt_products
from tenant_apps.catalog.models import Product
from tenant_apps.catalog.rules import CodeScheme
from tenant_apps.inventory.commands import add_lots, adjust_stock
from tenant_apps.inventory.models import Move, Warehouse
from tenant_apps.inventory.queries import default_warehouse, storage_of
from tenant_apps.inventory.rules import Reason
from tenant_apps.pricing.commands import PriceRow, assign_list, open_list, set_prices
from tenant_apps.pricing.models import PriceList

OPENING = "demo.opening"
SINCE = date(2025, 1, 1)


def stock_up(found: Found) -> None:
    """The brand's catalogue, adopted by everybody, priced and on the shelves."""
    brand = found["aurora"]
    with in_schema(brand.schema_name):
        ids = add_products(products=list(_products()), actor=SYSTEM)
        prices = {ids[sku]: price for sku, price in _list_prices()}
        _price(prices, "GENERAL", "List prices")
        _special_price(ids, found)
        _open(ids, per_product=Decimal(600))
        shared = {
            product.shared_product_id: prices[product.id]
            for product in Product.objects.filter(pk__in=prices)
            if product.shared_product_id is not None
        }
    for facts in COMPANIES[1:]:
        with in_schema(found[facts.slug].schema_name):
            mine = adopt_products(shared_product_ids=list(shared), actor=SYSTEM)
            _adopt_packs()
            own = {mine[key]: rounded(shared[key] * facts.markup, 2) for key in shared}
            _price(own, "GENERAL", "Prices for our customers")


def _products() -> Iterator[ProductFacts]:
    for number, (line, colour) in enumerate(_variants(), start=1):
        digits = f"690000001{number:03}"
        yield ProductFacts(
            sku=_sku(line, colour),
            name=f"{line.name}, {colour}" if colour else line.name,
            gtin=digits + str(check_digit(digits)),
            family=line.code if colour else "",
            attributes={"colour": colour} if colour else {},
            packs=_packs(line),
            codes=((CodeScheme.MODEL, f"{line.code}/{number}"),),
            tracks_lots=line.tracks_lots,
            further={"specification": f"Case of {line.case}, box of {line.box}"},
        )


def _variants() -> Iterator[tuple[Line, str]]:
    for line in LINES:
        for colour in line.colours:
            yield line, colour


def _sku(line: Line, colour: str) -> str:
    return f"{line.code}-{colour[:2].upper()}" if colour else line.code


def _packs(line: Line) -> tuple[PackFact, ...]:
    return (
        PackFact(unit="BX", name="Box", ratio=Ratio(line.box), scenarios=("retail",)),
        PackFact(unit="CS", name="Case", ratio=Ratio(line.case), scenarios=("wholesale",)),
    )


def _list_prices() -> Iterator[tuple[str, Decimal]]:
    for line, colour in _variants():
        yield _sku(line, colour), line.price


def _adopt_packs() -> None:
    """A dealer trades the brand's products in the brand's packs and keeps its lots."""
    by_number = {_sku(line, colour): line for line, colour in _variants()}
    products = Product.objects.filter(item_number__in=by_number)
    add_products(
        products=[
            ProductFacts(
                sku=product.sku,
                name=product.name,
                gtin=product.gtin or "",
                packs=_packs(by_number[product.item_number]),
                tracks_lots=by_number[product.item_number].tracks_lots,
                further={
                    "shared_product_id": product.shared_product_id,
                    "brand_owner_id": product.brand_owner_id,
                    "item_number": product.item_number,
                },
            )
            for product in products
        ],
        publish=False,
        actor=SYSTEM,
    )


def _price(prices: dict[UUID, Decimal], code: str, name: str) -> None:
    book = PriceList.objects.filter(code=code).first() or open_list(
        code=code, name=name, currency="CNY", is_general=True, actor=SYSTEM
    )
    rows = [
        PriceRow(product_id=key, amount=amount, valid_from=SINCE) for key, amount in prices.items()
    ]
    set_prices(list_id=book.id, rows=rows, actor=SYSTEM)


def _special_price(ids: dict[str, UUID], found: Found) -> None:
    """One customer, one price (PRC-03): Nanfang pays less for bulbs, and less still by case."""
    from tenant_apps.partners.models import Partner

    book = PriceList.objects.filter(code="NANFANG").first() or open_list(
        code="NANFANG", name="Agreed with Nanfang", currency="CNY", priority=10, actor=SYSTEM
    )
    partner = Partner.objects.get(organisation_id=found["nanfang"].id, is_customer=True)
    assign_list(list_id=book.id, partner_ids=[partner.id], actor=SYSTEM)
    rows = [
        PriceRow(product_id=ids["BU-009"], amount=Decimal("9.20"), valid_from=SINCE),
        PriceRow(
            product_id=ids["BU-009"],
            amount=Decimal("8.80"),
            valid_from=SINCE,
            min_quantity=Decimal(500),
        ),
    ]
    set_prices(list_id=book.id, rows=rows, actor=SYSTEM)


def _open(ids: dict[str, UUID], per_product: Decimal) -> None:
    """What lay there when the demo began, once."""
    if Move.objects.filter(reference=OPENING).exists():
        return
    lots = _lots(ids)
    main = default_warehouse()
    for warehouse in Warehouse.objects.order_by("id"):
        amount = per_product if warehouse.id == main.id else per_product / 2
        adjust_stock(
            location_id=storage_of(warehouse.id),
            differences=[
                (key, lot, amount / len(lots.get(key, [None])))
                for key in ids.values()
                for lot in lots.get(key, [None])
            ],
            reason=Reason.OPENING,
            reference=OPENING,
            occurred_at=clock.now() - timedelta(days=70),
            actor=SYSTEM,
        )


def _lots(ids: dict[str, UUID]) -> dict[UUID, list[UUID | None]]:
    """Two lots of what is kept by lot, one of which expires soon."""
    today = clock.today("Asia/Shanghai")
    product = ids["EM-001"]
    made = add_lots(
        lots=[
            (product, "L-2509", today + timedelta(days=120)),
            (product, "L-2603", today + timedelta(days=400)),
        ],
        actor=SYSTEM,
    )
    return {product: list(made.values())}
