"""Finding products, and saying what they are to somebody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Q, QuerySet
from shared_apps.exchange.documents import Item

from kernel.actor import Actor
from kernel.quantity import ONE, NotRepresentable, Ratio, plain
from tenant_apps.catalog.errors import NotWhole, UnknownItems, UnknownUnit
from tenant_apps.catalog.models import Code, Pack, Product
from tenant_apps.catalog.permissions import Permission
from tenant_apps.catalog.rules import CodeScheme, folded, gtin14, gtin_is_valid


def visible_products(actor: Actor) -> QuerySet[Product]:
    """The products this person may see; a customer's people see what is offered."""
    actor.require(Permission.VIEW)
    products = Product.objects.all()
    return products.filter(is_active=True) if actor.partner_id else products


def search(products: QuerySet[Product], text: str) -> QuerySet[Product]:
    """Those a word, code or GTIN leads to (PRD-21)."""
    coded = Code.objects.filter(folded=folded(text)).values("product_id")
    condition = Q(name__icontains=text) | Q(sku__icontains=text) | Q(pk__in=coded)
    if gtin_is_valid(text):
        condition |= Q(gtin=gtin14(text)) | Q(packs__gtin=gtin14(text))
    return products.filter(condition).distinct()


def products_by_id(ids: Iterable[UUID]) -> dict[UUID, Product]:
    return Product.objects.in_bulk(list(ids))


def skus_of(ids: Iterable[UUID]) -> dict[UUID, str]:
    return dict(Product.objects.filter(pk__in=list(ids)).values_list("id", "sku"))


@dataclass(frozen=True, kw_only=True)
class Found:
    """A product that a code leads to, and the pack where the code is a pack's."""

    product_id: UUID
    sku: str
    scheme: str
    pack_id: UUID | None = None


def find_by_codes(codes: Sequence[str], partner_id: UUID | None = None) -> dict[str, list[Found]]:
    """Everything each code may mean, best meaning first, in four queries (PRD-21).

    Our SKU comes first, then GTINs of products and packs, then alternative codes; a
    partner's own numbers only for that partner. A code that means nothing has an empty list.
    """
    by_folded: dict[str, list[str]] = defaultdict(list)
    by_gtin: dict[str, list[str]] = defaultdict(list)
    for code in codes:
        by_folded[folded(code)].append(code)
        if gtin_is_valid(folded(code)):
            by_gtin[gtin14(folded(code))].append(code)
    found: dict[str, list[Found]] = {code: [] for code in codes}

    def note(spellings: Iterable[str], meaning: Found) -> None:
        for spelling in spellings:
            if all(known.product_id != meaning.product_id for known in found[spelling]):
                found[spelling].append(meaning)

    for product in Product.objects.filter(sku_folded__in=by_folded, is_active=True):
        note(
            by_folded[product.sku_folded],
            Found(product_id=product.id, sku=product.sku, scheme="sku"),
        )
    for product in Product.objects.filter(gtin__in=by_gtin, is_active=True):
        note(
            by_gtin[product.gtin or ""],
            Found(product_id=product.id, sku=product.sku, scheme=CodeScheme.GTIN),
        )
    packs = Pack.objects.filter(gtin__in=by_gtin, product__is_active=True)
    for pack in packs.select_related("product"):
        note(
            by_gtin[pack.gtin or ""],
            Found(
                product_id=pack.product_id,
                sku=pack.product.sku,
                scheme=CodeScheme.GTIN,
                pack_id=pack.id,
            ),
        )
    alternatives = Code.objects.filter(folded__in=by_folded, product__is_active=True)
    alternatives = alternatives.filter(Q(partner_id=None) | Q(partner_id=partner_id))
    for code_row in alternatives.select_related("product").order_by("scheme", "id"):
        note(
            by_folded[code_row.folded],
            Found(
                product_id=code_row.product_id,
                sku=code_row.product.sku,
                scheme=code_row.scheme,
                pack_id=code_row.pack_id,
            ),
        )
    return found


def item_of(product: Product) -> Item:
    """What a product is called in a letter: never by our primary key."""
    return Item(
        gtin=product.gtin or "",
        owner_id=product.brand_owner_id,
        item_number=product.item_number,
        seller_number=product.sku,
        name=product.name,
    )


def items_of(product_ids: Iterable[UUID]) -> dict[UUID, Item]:
    """The same for many, in one query."""
    return {key: item_of(product) for key, product in products_by_id(product_ids).items()}


@dataclass(frozen=True, kw_only=True)
class Resolved:
    """The product a letter's item is here; one unit of the item is ratio base units."""

    product_id: UUID
    ratio: Ratio
    base_unit: str


def resolve_items(items: Sequence[Item], *, partner_id: UUID | None = None) -> list[Resolved]:
    """Our products for a letter's items, in the order of the items and three queries.

    An item is found by GTIN (of a product or a pack), by the brand owner's item number, by
    our own number where the partner used it, or by the partner's number for it. Raises
    UnknownItems naming all that cannot be found.
    """
    finder = _Finder(items, partner_id)
    resolved = [finder.find(item) for item in items]
    unknown = [item for item, found in zip(items, resolved, strict=True) if found is None]
    if unknown:
        names = ", ".join(
            sorted({i.gtin or i.item_number or i.seller_number or i.name for i in unknown})
        )
        raise UnknownItems(items=names)
    return [found for found in resolved if found is not None]


class _Finder:
    """All that the items of one letter may mean here, loaded at once."""

    def __init__(self, items: Sequence[Item], partner_id: UUID | None) -> None:
        gtins = {gtin14(item.gtin) for item in items if item.gtin}
        numbers = {item.item_number for item in items if item.item_number}
        ours = {folded(n) for i in items for n in (i.buyer_number, i.seller_number) if n}
        products = Product.objects.filter(
            Q(gtin__in=gtins) | Q(item_number__in=numbers) | Q(sku_folded__in=ours)
        )
        self.by_gtin: dict[str, Resolved] = {}
        self.by_number: dict[tuple[UUID | None, str], Resolved] = {}
        self.by_sku: dict[str, Resolved] = {}
        for product in products:
            here = _resolved(product)
            if product.gtin:
                self.by_gtin[product.gtin] = here
            self.by_number[product.brand_owner_id, product.item_number] = here
            self.by_sku[product.sku_folded] = here
        for pack in Pack.objects.filter(gtin__in=gtins).select_related("product"):
            ratio = Ratio(pack.numerator, pack.denominator)
            self.by_gtin.setdefault(pack.gtin or "", _resolved(pack.product, ratio))
        self.by_partner_code: dict[str, Resolved] = {}
        if partner_id is not None:
            codes = Code.objects.filter(partner_id=partner_id, folded__in=ours)
            for code in codes.select_related("product", "pack"):
                self.by_partner_code[code.folded] = _resolved(code.product, _ratio_of(code.pack))

    def find(self, item: Item) -> Resolved | None:
        theirs = [folded(n) for n in (item.seller_number, item.buyer_number) if n]
        found = self.by_gtin.get(gtin14(item.gtin)) if item.gtin else None
        if found is None and item.item_number:
            found = self.by_number.get((item.owner_id, item.item_number))
        if found is None:
            found = next(
                (self.by_partner_code[n] for n in theirs if n in self.by_partner_code), None
            )
        if found is None and item.owner_id is None and not item.gtin:
            found = next((self.by_sku[n] for n in theirs if n in self.by_sku), None)
        return found


def _resolved(product: Product, ratio: Ratio = ONE) -> Resolved:
    return Resolved(product_id=product.id, ratio=ratio, base_unit=product.base_unit)


def _ratio_of(pack: Pack | None) -> Ratio:
    return Ratio(pack.numerator, pack.denominator) if pack else ONE


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A unit one product is traded in."""

    unit: str
    name: str
    ratio: Ratio
    scenarios: tuple[str, ...] = ()


def units_of(product_ids: Iterable[UUID]) -> dict[UUID, list[Unit]]:
    """The base unit and the packs of each product, smallest first, in two queries."""
    ids = list(product_ids)
    units = {
        key: [Unit(unit=unit, name="", ratio=ONE)]
        for key, unit in Product.objects.filter(pk__in=ids).values_list("id", "base_unit")
    }
    for pack in Pack.objects.filter(product__in=ids).order_by("numerator"):
        units[pack.product_id].append(
            Unit(
                unit=pack.unit,
                name=pack.name,
                ratio=_ratio_of(pack),
                scenarios=tuple(pack.scenarios),
            )
        )
    return units


def order_unit(units: Sequence[Unit], scenario: str) -> Unit:
    """The unit in which a partner of this scenario orders (PRD-04); else the base unit."""
    return next((unit for unit in units if scenario in unit.scenarios), units[0])


def to_base(
    asked: Sequence[tuple[UUID, Decimal, str]], units: Mapping[UUID, Sequence[Unit]]
) -> list[Decimal]:
    """Convert (product, quantity, unit) into base units, exactly (PRD-03).

    An empty unit means the base unit. Raises UnknownUnit, NotWhole with the line in path.
    """
    return [
        _to_base(index, units[product_id], quantity, unit, product_id)
        for index, (product_id, quantity, unit) in enumerate(asked)
    ]


def _to_base(
    index: int, units: Sequence[Unit], quantity: Decimal, unit: str, product_id: UUID
) -> Decimal:
    found = next((u for u in units if u.unit == (unit or units[0].unit)), None)
    if found is None:
        known = ", ".join(u.unit for u in units)
        raise UnknownUnit(
            product=skus_of([product_id])[product_id],
            unit=unit,
            known=known,
            path=("lines", index, "unit"),
        )
    try:
        return found.ratio.to_base(quantity)
    except NotRepresentable:
        raise NotWhole(
            quantity=plain(quantity),
            unit=found.unit,
            product=skus_of([product_id])[product_id],
            base_unit=units[0].unit,
            path=("lines", index, "quantity"),
        ) from None
