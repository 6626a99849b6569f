"""Saying to a partner which product is meant, and understanding it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from kernel.quantity import ONE, Ratio
from shared_apps.exchange.documents import Item
from tenant_apps.catalog.errors import UnknownItems, UnknownUnit
from tenant_apps.catalog.models import Code, Pack, Product
from tenant_apps.catalog.queries.products import products_by_id
from tenant_apps.catalog.rules import folded, gtin14, is_same_unit


def item_of(product: Product) -> Item:
    """What a product is called in a letter: never by our primary key."""
    return Item(
        gtin=product.gtin or "",
        owner_id=product.brand_owner_id,
        item_number=product.item_number,
        seller_number=product.sku,
        name=product.name,
    )


def bought_item(product: Product, seller_number: str = "") -> Item:
    """The same in a letter to who sells it to us: our number is the buyer's then."""
    return Item(
        gtin=product.gtin or "",
        owner_id=product.brand_owner_id,
        item_number=product.item_number,
        seller_number=seller_number,
        buyer_number=product.sku,
        name=product.name,
    )


def partner_numbers(product_ids: Iterable[UUID], partner_id: UUID) -> dict[UUID, str]:
    """What a partner calls products, as far as we have been told; of packs, nothing."""
    codes = Code.objects.filter(product__in=list(product_ids), partner_id=partner_id, pack=None)
    return dict(codes.order_by("-id").values_list("product_id", "value"))


def items_of(product_ids: Iterable[UUID]) -> dict[UUID, Item]:
    """The same for many, in one query."""
    return {key: item_of(product) for key, product in products_by_id(product_ids).items()}


@dataclass(frozen=True, kw_only=True)
class Resolved:
    """The product a letter's item is here; one unit of the item is ratio base units."""

    product_id: UUID
    ratio: Ratio
    base_unit: str
    sku: str = ""
    packs: tuple[tuple[str, Ratio], ...] = ()

    def counted_in(self, unit: str) -> Ratio:
        """How many base units one of a letter's units is.

        The item of a pack's GTIN is that pack, whatever the unit is called; else the unit is
        the base unit, by any of its names, or one of the packs. Raises UnknownUnit.
        """
        if self.ratio != ONE or is_same_unit(unit, self.base_unit):
            return self.ratio
        found = dict(self.packs).get(unit)
        if found is None:
            known = ", ".join([self.base_unit, *(name for name, _ in self.packs)])
            raise UnknownUnit(product=self.sku, unit=unit, known=known)
        return found


def resolve_items(items: Sequence[Item], *, partner_id: UUID | None = None) -> list[Resolved]:
    """Our products for a letter's items, in the order of the items and four queries.

    An item is found by GTIN (of a product or a pack), by the brand owner's item number, by
    our own number where the partner used it, or by the partner's number for it. Raises
    UnknownItems naming all that cannot be found.
    """
    resolved = find_items(items, partner_id=partner_id)
    unknown = [item for item, found in zip(items, resolved, strict=True) if found is None]
    if unknown:
        names = ", ".join(
            sorted({i.gtin or i.item_number or i.seller_number or i.name for i in unknown})
        )
        raise UnknownItems(items=names)
    return [found for found in resolved if found is not None]


@dataclass(frozen=True, kw_only=True)
class Told:
    """One line of a letter about goods that a line of ours is for already."""

    item: Item
    unit: str
    product_id: UUID


def counted_here(lines: Sequence[Told], *, partner_id: UUID) -> list[Ratio]:
    """How many of our base units one of each letter's units is, exactly (PRD-02, PRD-03).

    An item that we cannot find, or find as other goods, is the goods of our line, counted in
    their base unit or in one of their packs. Six queries at most. Raises UnknownUnit.
    """
    found = find_items([line.item for line in lines], partner_id=partner_id)
    lost = {
        line.product_id
        for line, here in zip(lines, found, strict=True)
        if here is None or here.product_id != line.product_id
    }
    ours = _by_id(lost) if lost else {}
    return [
        (here if here and line.product_id not in lost else ours[line.product_id]).counted_in(
            line.unit
        )
        for line, here in zip(lines, found, strict=True)
    ]


def _by_id(product_ids: Iterable[UUID]) -> dict[UUID, Resolved]:
    products = products_by_id(product_ids)
    packs: dict[UUID, list[tuple[str, Ratio]]] = defaultdict(list)
    for pack in Pack.objects.filter(product__in=products):
        packs[pack.product_id].append((pack.unit, Ratio(pack.numerator, pack.denominator)))
    return {key: _resolved(product, packs=packs[key]) for key, product in products.items()}


def find_items(items: Sequence[Item], *, partner_id: UUID | None = None) -> list[Resolved | None]:
    """The same, with None for what cannot be found, for whoever knows the line otherwise."""
    finder = _Finder(items, partner_id)
    return [finder.find(item) for item in items]


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
        packs: dict[UUID, list[tuple[str, Ratio]]] = defaultdict(list)
        for pack in Pack.objects.filter(product__in=[product.id for product in products]):
            packs[pack.product_id].append((pack.unit, Ratio(pack.numerator, pack.denominator)))
        for product in products:
            here = _resolved(product, packs=packs[product.id])
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


def _resolved(
    product: Product, ratio: Ratio = ONE, packs: Sequence[tuple[str, Ratio]] = ()
) -> Resolved:
    return Resolved(
        product_id=product.id,
        ratio=ratio,
        base_unit=product.base_unit,
        sku=product.sku,
        packs=tuple(packs),
    )


def _ratio_of(pack: Pack | None) -> Ratio:
    return Ratio(pack.numerator, pack.denominator) if pack else ONE
