"""Reading the stock book."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, cast
from uuid import UUID

from django.db import connection
from django.db.models import Count, F, Q, QuerySet, Sum

from kernel.actor import Actor
from kernel.errors import NotFound
from tenant_apps.inventory.errors import NoWarehouse
from tenant_apps.inventory.models import (
    Balance,
    CountLine,
    CountSheet,
    Hold,
    Location,
    Lot,
    Move,
    StockDisplay,
    Transfer,
    TransferLine,
    Warehouse,
)
from tenant_apps.inventory.permissions import Permission
from tenant_apps.inventory.rules import DisplayMode, LevelFilter, LocationKind, Shown, shown

if TYPE_CHECKING:
    from tenant_apps.catalog.models import Product


def storages() -> QuerySet[Location]:
    """Where goods lie in our warehouses."""
    return Location.objects.filter(kind=LocationKind.STORAGE)


def storage_of(warehouse_id: UUID) -> UUID:
    """Where goods lie in a warehouse. Raises NotFound."""
    ids = Location.objects.filter(warehouse=warehouse_id, kind=LocationKind.STORAGE)
    found = ids.values_list("id", flat=True).first()
    if found is None:
        raise NotFound(what="Warehouse", key=warehouse_id)
    return found


def outside(kind: LocationKind) -> UUID:
    """The place of this kind beyond our walls (or between them)."""
    return Location.objects.filter(kind=kind).values_list("id", flat=True).get()


def default_warehouse() -> Warehouse:
    """Where goods go, and come from, when nobody says otherwise. Raises NoWarehouse."""
    found = Warehouse.objects.order_by("-is_default", "id").first()
    if found is None:
        raise NoWarehouse
    return found


def default_storage() -> tuple[UUID, UUID]:
    """The default warehouse and where goods lie in it, in one query. Raises NoWarehouse."""
    places = Location.objects.filter(kind=LocationKind.STORAGE)
    found = places.order_by("-warehouse__is_default", "warehouse_id", "id")
    place = found.values_list("warehouse_id", "id").first()
    if place is None or place[0] is None:
        raise NoWarehouse
    return place[0], place[1]


def free(product_ids: Iterable[UUID], warehouse_id: UUID | None = None) -> dict[UUID, Decimal]:
    """What is on hand and not promised, by product, in one warehouse or in all."""
    balances = Balance.objects.filter(
        product__in=list(product_ids), location__kind=LocationKind.STORAGE
    )
    if warehouse_id is not None:
        balances = balances.filter(location__warehouse=warehouse_id)
    sums = balances.values("product_id").annotate(free=Sum(F("on_hand") - F("held")))
    return {row["product_id"]: row["free"] for row in sums.order_by()}


def free_by_warehouse(product_ids: Iterable[UUID]) -> dict[UUID, dict[UUID, Decimal]]:
    """What can be promised of products where: by warehouse and product, more than nothing."""
    sums = (
        Balance.objects.filter(product__in=list(product_ids), location__kind=LocationKind.STORAGE)
        .values_list("location__warehouse", "product")
        .annotate(free=Sum(F("on_hand") - F("held")))
        .filter(free__gt=0)
        .order_by("location__warehouse", "product")
    )
    found: dict[UUID, dict[UUID, Decimal]] = {}
    for warehouse_id, product_id, amount in sums:
        found.setdefault(warehouse_id, {})[product_id] = amount
    return found


def shown_to(grade: str, amounts: Mapping[UUID, Decimal]) -> dict[UUID, Shown]:
    """What customers of a grade are told of free amounts, by product; one query (MAL-04)."""
    rows = {row.grade: row for row in StockDisplay.objects.filter(grade__in=["", grade])}
    row = rows.get(grade) or rows.get("")
    mode = DisplayMode(row.mode) if row else DisplayMode.EXACT
    plenty = row.plenty_from if row else Decimal(1)
    return {key: shown(mode, plenty, amount) for key, amount in amounts.items()}


def stock_displays(actor: Actor) -> list[StockDisplay]:
    """How exactly each group of customers is shown our stock; for our own people."""
    actor.require(Permission.EDIT_DISPLAY)
    return [] if actor.partner_id else list(StockDisplay.objects.order_by("grade"))


def units_moved(reference: str) -> dict[UUID, Decimal]:
    """How many base units of each product moved for one reason, by what caused it."""
    moves = Move.objects.filter(reference=reference).values("product_id")
    sums = moves.annotate(units=Sum("amount")).order_by()
    return {row["product_id"]: row["units"] for row in sums}


def lots_by_id(ids: Iterable[UUID]) -> dict[UUID, Lot]:
    """The lots with these ids, in one query."""
    return Lot.objects.in_bulk(list(ids))


def visible_warehouses(actor: Actor) -> QuerySet[Warehouse]:
    """The warehouses this person may see (ORG-06)."""
    actor.require(Permission.VIEW)
    warehouses = Warehouse.objects.all()
    allowed = actor.scope.warehouse_ids
    return warehouses if allowed is None else warehouses.filter(pk__in=allowed)


def visible_balances(actor: Actor) -> QuerySet[Balance]:
    """What lies in the warehouses this person may see."""
    actor.require(Permission.VIEW)
    balances = Balance.objects.filter(location__kind=LocationKind.STORAGE)
    allowed = actor.scope.warehouse_ids
    return balances if allowed is None else balances.filter(location__warehouse__in=allowed)


def visible_moves(actor: Actor) -> QuerySet[Move]:
    """The ledger behind those balances: every quantity is explained by its moves (INV-05)."""
    actor.require(Permission.VIEW)
    moves = Move.objects.all()
    allowed = actor.scope.warehouse_ids
    if allowed is None:
        return moves
    return moves.filter(Q(source__warehouse__in=allowed) | Q(target__warehouse__in=allowed))


def visible_holds(actor: Actor) -> QuerySet[Hold]:
    """The promises that are still open, and for whom."""
    actor.require(Permission.VIEW)
    holds = Hold.objects.filter(amount__gt=F("taken") + F("released"))
    allowed = actor.scope.warehouse_ids
    return holds if allowed is None else holds.filter(location__warehouse__in=allowed)


def visible_counts(actor: Actor) -> QuerySet[CountSheet]:
    """The counts of the warehouses this person may see."""
    actor.require(Permission.VIEW)
    sheets = CountSheet.objects.all()
    allowed = actor.scope.warehouse_ids
    return sheets if allowed is None else sheets.filter(warehouse__in=allowed)


def visible_transfers(actor: Actor) -> QuerySet[Transfer]:
    """The transfers from or to warehouses this person may see."""
    actor.require(Permission.VIEW)
    transfers = Transfer.objects.all()
    allowed = actor.scope.warehouse_ids
    if allowed is None:
        return transfers
    return transfers.filter(Q(source__in=allowed) | Q(target__in=allowed))


def visible_transfer_lines(actor: Actor) -> QuerySet[TransferLine]:
    """The lines of those transfers."""
    return TransferLine.objects.filter(transfer__in=visible_transfers(actor))


@dataclass(frozen=True, kw_only=True)
class Counting:
    """How many lines a count sheet has, how many are counted, and how many of those differ."""

    lines: int
    counted: int
    differing: int


def counting_of(sheet_ids: Iterable[UUID]) -> dict[UUID, Counting]:
    """How far count sheets have come, in one query; sheets without lines are left out."""
    rows = (
        CountLine.objects.filter(sheet__in=list(sheet_ids))
        .values_list("sheet")
        .annotate(
            all_of=Count("id"),
            done=Count("counted"),
            off=Count("id", filter=Q(counted__isnull=False) & ~Q(counted=F("expected"))),
        )
        .order_by()
    )
    return {
        key: Counting(lines=lines, counted=counted, differing=differing)
        for key, lines, counted, differing in rows
    }


@dataclass(frozen=True, kw_only=True)
class Place:
    """What one warehouse has of a product, over all its lots."""

    warehouse: Warehouse
    on_hand: Decimal
    held: Decimal

    @property
    def available(self) -> Decimal:
        return self.on_hand - self.held


@dataclass(frozen=True, kw_only=True)
class Level:
    """What there is of a product, over some warehouses."""

    product: Product
    places: tuple[Place, ...]

    @property
    def id(self) -> UUID:
        return self.product.id

    @property
    def on_hand(self) -> Decimal:
        return sum((place.on_hand for place in self.places), Decimal(0))

    @property
    def held(self) -> Decimal:
        return sum((place.held for place in self.places), Decimal(0))

    @property
    def available(self) -> Decimal:
        return self.on_hand - self.held


def stocked(
    products: QuerySet[Product], balances: QuerySet[Balance], *, only: LevelFilter | None = None
) -> QuerySet[Product]:
    """Those of the products that these balances are about."""
    sums = balances.values("product").annotate(free=Sum(F("on_hand") - F("held")), kept=Sum("held"))
    if only is LevelFilter.HELD:
        sums = sums.filter(kept__gt=0)
    if only is LevelFilter.NOTHING_FREE:
        sums = sums.filter(free__lte=0)
    return products.filter(pk__in=sums.order_by().values("product"))


def levels_of(products: Sequence[Product], balances: QuerySet[Balance]) -> list[Level]:
    """What there is of these products, in their order; in one query."""
    rows = balances.filter(product__in=products).select_related("location__warehouse")
    found: dict[UUID, dict[UUID, list[Balance]]] = defaultdict(lambda: defaultdict(list))
    for row in rows.order_by("location__warehouse__code"):
        found[row.product_id][cast(UUID, row.location.warehouse_id)].append(row)
    return [
        Level(product=each, places=tuple(map(_place, found[each.id].values()))) for each in products
    ]


def _place(rows: Sequence[Balance]) -> Place:
    return Place(
        warehouse=cast(Warehouse, rows[0].location.warehouse),
        on_hand=sum((row.on_hand for row in rows), Decimal(0)),
        held=sum((row.held for row in rows), Decimal(0)),
    )


@dataclass(frozen=True, kw_only=True)
class InOut:
    """One product's goods in and out of our warehouses, for one reason (INV-19)."""

    product_id: UUID
    reason: str
    units_in: Decimal
    units_out: Decimal


def in_out_report(actor: Actor, *, since: datetime, until: datetime) -> list[InOut]:
    """Goods in and out between two instants, the second excluded, by product and reason."""
    inside = LocationKind.STORAGE
    rows = (
        visible_moves(actor)
        .filter(occurred_at__gte=since, occurred_at__lt=until)
        .values("product_id", "reason")
        .annotate(
            units_in=Sum("amount", filter=Q(target__kind=inside), default=Decimal(0)),
            units_out=Sum("amount", filter=Q(source__kind=inside), default=Decimal(0)),
        )
        .order_by("product_id", "reason")
    )
    return [InOut(**row) for row in rows]


_DRIFT = """
    WITH explained AS (
        SELECT product_id, location_id, lot_id, sum(amount) AS amount FROM (
            SELECT product_id, target_id AS location_id, lot_id, amount FROM inventory_move
            UNION ALL
            SELECT product_id, source_id, lot_id, -amount FROM inventory_move
        ) m GROUP BY 1, 2, 3
    )
    SELECT p.sku, l.code, coalesce(b.on_hand, 0), coalesce(e.amount, 0)
    FROM inventory_balance b
    FULL JOIN explained e ON e.product_id = b.product_id AND e.location_id = b.location_id
        AND e.lot_id IS NOT DISTINCT FROM b.lot_id
    JOIN catalog_product p ON p.id = coalesce(b.product_id, e.product_id)
    JOIN inventory_location l ON l.id = coalesce(b.location_id, e.location_id)
    WHERE coalesce(b.on_hand, 0) <> coalesce(e.amount, 0)
"""
_HELD = """
    WITH promised AS (
        SELECT product_id, location_id, lot_id, sum(amount - taken - released) AS amount
        FROM inventory_hold WHERE amount > taken + released GROUP BY 1, 2, 3
    )
    SELECT p.sku, l.code, coalesce(b.held, 0), coalesce(h.amount, 0)
    FROM inventory_balance b
    FULL JOIN promised h ON h.product_id = b.product_id AND h.location_id = b.location_id
        AND h.lot_id IS NOT DISTINCT FROM b.lot_id
    JOIN catalog_product p ON p.id = coalesce(b.product_id, h.product_id)
    JOIN inventory_location l ON l.id = coalesce(b.location_id, h.location_id)
    WHERE coalesce(b.held, 0) <> coalesce(h.amount, 0)
"""
_OVERDRAWN = """
    SELECT p.sku, l.code, b.held, b.on_hand FROM inventory_balance b
    JOIN catalog_product p ON p.id = b.product_id
    JOIN inventory_location l ON l.id = b.location_id
    WHERE NOT b.is_outside AND (b.held < 0 OR b.held > b.on_hand)
"""


def broken_balances() -> list[str]:
    """Sentences on every balance that its moves and holds do not explain (I1, I2, I3)."""
    with connection.cursor() as cursor:
        found = []
        for sql, words in (
            (_DRIFT, "I1: {0} at {1}: {2} on hand, moves say {3}"),
            (_OVERDRAWN, "I2: {0} at {1}: {2} held of {3} on hand"),
            (_HELD, "I3: {0} at {1}: {2} held, holds say {3}"),
        ):
            cursor.execute(sql)
            found += [words.format(*row) for row in cursor.fetchall()]
    return found


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """What the book says of one shared product in one warehouse."""

    product_id: UUID  # shared
    warehouse_id: UUID
    warehouse_name: str
    region_code: str
    on_hand: Decimal
    held: Decimal


def shelves_on_show() -> list[Shelf]:
    """What the window must show of us, computed from the balances."""
    rows = (
        Balance.objects.filter(
            location__kind=LocationKind.STORAGE, product__shared_product_id__isnull=False
        )
        .values(
            "product__shared_product_id",
            "location__warehouse_id",
            "location__warehouse__name",
            "location__warehouse__region_code",
        )
        .annotate(sum_on_hand=Sum("on_hand"), sum_held=Sum("held"))
        .order_by("product__shared_product_id", "location__warehouse_id")
    )
    return [
        Shelf(
            product_id=cast(UUID, row["product__shared_product_id"]),
            warehouse_id=row["location__warehouse_id"],
            warehouse_name=row["location__warehouse__name"],
            region_code=row["location__warehouse__region_code"],
            on_hand=row["sum_on_hand"],
            held=row["sum_held"],
        )
        for row in rows
    ]
