"""What a code that somebody typed or scanned may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from kernel.quantity import ONE, Ratio
from tenant_apps.catalog.models import Code, Pack, Product
from tenant_apps.catalog.rules import CodeScheme, folded, gtin14, gtin_is_valid


@dataclass(frozen=True, kw_only=True)
class Found:
    """A product that a code leads to, and the pack where the code is a pack's."""

    product_id: UUID
    sku: str
    scheme: str
    pack_id: UUID | None = None
    ratio: Ratio = ONE  # how many base units carry the code together


def find_by_codes(codes: Sequence[str], partner_id: UUID | None = None) -> dict[str, list[Found]]:
    """Everything each code may mean, best meaning first, in four queries (PRD-21).

    Our SKU comes first, then GTINs of products and packs, then alternative codes; a
    partner's own numbers only for that partner. A code that means nothing has an empty list.
    """
    meanings = _Meanings(codes)
    meanings.add_skus()
    meanings.add_gtins()
    meanings.add_alternatives(partner_id)
    return meanings.found


def ids_by_own_codes() -> dict[str, UUID]:
    """Every product of ours by SKU and by material code, spelled as rules.folded() does.

    For loading files: it reads the whole catalogue, in two queries.
    """
    codes = Code.objects.filter(scheme=CodeScheme.MATERIAL, partner_id=None)
    found = dict(codes.values_list("folded", "product_id"))
    found.update(Product.objects.values_list("sku_folded", "id"))
    return found


def numbered_by(product_ids: Iterable[UUID], partner_ids: Iterable[UUID]) -> set[tuple[UUID, UUID]]:
    """Which (partner, product) have a number of the partner's own."""
    codes = Code.objects.filter(product__in=list(product_ids), partner_id__in=list(partner_ids))
    return {
        (partner_id, product_id)
        for partner_id, product_id in codes.values_list("partner_id", "product_id")
        if partner_id is not None
    }


class _Meanings:
    """What the codes of one question may mean, spelling by spelling."""

    def __init__(self, codes: Sequence[str]) -> None:
        self.found: dict[str, list[Found]] = {code: [] for code in codes}
        self.by_folded: dict[str, list[str]] = defaultdict(list)
        self.by_gtin: dict[str, list[str]] = defaultdict(list)
        for code in codes:
            self.by_folded[folded(code)].append(code)
            if gtin_is_valid(folded(code)):
                self.by_gtin[gtin14(folded(code))].append(code)

    def add_skus(self) -> None:
        for product in Product.objects.filter(sku_folded__in=self.by_folded, is_active=True):
            self._note(self.by_folded[product.sku_folded], _found(product, "sku"))

    def add_gtins(self) -> None:
        for product in Product.objects.filter(gtin__in=self.by_gtin, is_active=True):
            self._note(self.by_gtin[product.gtin or ""], _found(product, CodeScheme.GTIN))
        packs = Pack.objects.filter(gtin__in=self.by_gtin, product__is_active=True)
        for pack in packs.select_related("product"):
            meaning = _found(pack.product, CodeScheme.GTIN, pack)
            self._note(self.by_gtin[pack.gtin or ""], meaning)

    def add_alternatives(self, partner_id: UUID | None) -> None:
        codes = Code.objects.filter(folded__in=self.by_folded, product__is_active=True)
        codes = codes.filter(Q(partner_id=None) | Q(partner_id=partner_id))
        for code in codes.select_related("product", "pack").order_by("scheme", "id"):
            meaning = _found(code.product, code.scheme, code.pack)
            self._note(self.by_folded[code.folded], meaning)

    def _note(self, spellings: Iterable[str], meaning: Found) -> None:
        for spelling in spellings:
            if all(known.product_id != meaning.product_id for known in self.found[spelling]):
                self.found[spelling].append(meaning)


def _found(product: Product, scheme: str, pack: Pack | None = None) -> Found:
    if pack is None:
        return Found(product_id=product.id, sku=product.sku, scheme=scheme)
    ratio = Ratio(pack.numerator, pack.denominator)
    return Found(
        product_id=product.id, sku=product.sku, scheme=scheme, pack_id=pack.id, ratio=ratio
    )
