"""The demo's malls: categories, a wider range, who is offered what, and news."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from config.demo_channel.companies import SYSTEM, Found
from config.demo_channel.facts import COMPANIES, Company
from config.demo_channel.pictures import picture_all
from config.demo_channel.series import PLACES, TREE, Good, goods
from kernel import clock
from kernel.money import rounded
from kernel.quantity import Ratio
from kernel.schema import in_schema
from shared_apps.directory.rules import check_digit
from tenant_apps.catalog.commands import (
    ListingFacts,
    PackFact,
    ProductFacts,
    add_products,
    adopt_products,
    assign_category,
    save_category,
    save_listing_rule,
)
from tenant_apps.catalog.models import Category, ListingRule, Product
from tenant_apps.catalog.rules import Audience, CodeScheme, ListingEffect
from tenant_apps.inventory.commands import adjust_stock, set_stock_display
from tenant_apps.inventory.models import Move
from tenant_apps.inventory.queries import default_warehouse, storage_of
from tenant_apps.inventory.rules import DisplayMode, Reason
from tenant_apps.partners.commands import change_partner
from tenant_apps.partners.models import Partner
from tenant_apps.pricing.commands import PriceRow, set_prices
from tenant_apps.pricing.models import PriceList
from tenant_apps.storefront.commands import NewsFacts, publish_news
from tenant_apps.storefront.models import NewsPost
from tenant_apps.storefront.rules import NewsKind

OPENING = "demo.opening.range"
SINCE = date(2025, 1, 1)
GRADES = {"nanfang": "gold", "beihai": "silver"}


def furnish(found: Found) -> None:
    """The brand's mall and its dealers', which sell on what the brand offers; safe to repeat.

    The news comes last: where there is some, all the rest is there.
    """
    with in_schema(found["aurora"].schema_name):
        if not NewsPost.objects.exists():
            _open_the_brands(found)
        ours = Product.objects.filter(sku__in=[good.sku for good in goods()])
        shared = {
            sku: key for sku, key in ours.values_list("sku", "shared_product_id") if key is not None
        }
    for facts in COMPANIES[1:3]:
        with in_schema(found[facts.slug].schema_name):
            if not NewsPost.objects.exists():
                _open_a_dealers(facts, shared, found["aurora"].id)


def _open_the_brands(found: Found) -> None:
    tree = _arrange()
    mine = add_products(products=[_facts(good) for good in goods()], actor=SYSTEM)
    _price(mine, Decimal(1), with_breaks=True)
    _stock(list(mine.values()))
    picture_all(found["aurora"])
    _grade(found)
    _restrict(tree)
    _tell()


def _open_a_dealers(facts: Company, shared: dict[str, UUID], brand_id: UUID) -> None:
    adopted = adopt_products(shared_product_ids=list(shared.values()), actor=SYSTEM)
    _arrange()
    _trade_in_packs(brand_id)
    skus = {sku: adopted[key] for sku, key in shared.items()}
    _price(skus, facts.markup, with_breaks=False)
    _tell_stores()


def _arrange() -> dict[str, UUID]:
    """The tree of categories, and the first products in it; the ids by code."""
    known = dict(Category.objects.values_list("code", "id"))
    for position, (code, name, parent) in enumerate(TREE):
        if code not in known:
            made = save_category(
                code=code, name=name, parent_id=known.get(parent), position=position, actor=SYSTEM
            )
            known[code] = made.id
    for good in goods():
        code = f"S-{good.series.code}"
        if code not in known:
            series = good.series
            made = save_category(
                code=code,
                name=f"{series.name} {series.chinese}",
                parent_id=known[series.category],
                actor=SYSTEM,
            )
            known[code] = made.id
    _place(known)
    return known


def _place(tree: dict[str, UUID]) -> None:
    """What the channel traded already finds its place in the tree."""
    numbers = dict(Product.objects.filter(category=None).values_list("id", "item_number"))
    for place in set(PLACES.values()):
        keys = [
            key
            for key, number in numbers.items()
            if PLACES.get("-".join(number.split("-")[:2])) == place
        ]
        if keys:
            assign_category(product_ids=keys, category_id=tree[place], actor=SYSTEM)


def _facts(good: Good) -> ProductFacts:
    digits = f"690000002{good.number:03}"
    today = clock.today("Asia/Shanghai")
    further: dict[str, object] = {
        "specification": f"Case of {good.series.case}, box of {good.series.box}",
        "offered_from": today - timedelta(days=6) if good.series.is_new else SINCE,
    }
    if good.series.only_cases:
        further["multiple_quantity"] = Decimal(good.series.box)
        further["minimum_quantity"] = Decimal(good.series.box)
    return ProductFacts(
        sku=good.sku,
        name=good.name,
        gtin=digits + str(check_digit(digits)),
        category=f"S-{good.series.code}",
        packs=_packs(good),
        codes=(
            (CodeScheme.MODEL, f"{good.series.code}{good.number:03}"),
            (CodeScheme.ORDER_NUMBER, f"20{good.number:06}"),
        ),
        further=further,
    )


def _packs(good: Good) -> tuple[PackFact, ...]:
    series, digits = good.series, f"1690000002{good.number:03}"
    return (
        PackFact(unit="BX", name="Box 盒", ratio=Ratio(series.box), scenarios=("retail",)),
        PackFact(
            unit="CS",
            name="Case 箱",
            ratio=Ratio(series.case),
            gtin=digits + str(check_digit(digits)),
            scenarios=("wholesale",),
        ),
    )


def _trade_in_packs(brand_id: UUID) -> None:
    """A dealer sells what it has taken over in the brand's packs, from its own tree."""
    by_number = {good.sku: good for good in goods()}
    add_products(
        products=[
            ProductFacts(
                sku=product.sku,
                name=product.name,
                gtin=product.gtin or "",
                category=f"S-{by_number[product.item_number].series.code}",
                packs=_packs(by_number[product.item_number]),
                further={
                    "shared_product_id": product.shared_product_id,
                    "brand_owner_id": product.brand_owner_id,
                    "item_number": product.item_number,
                },
            )
            for product in Product.objects.filter(
                brand_owner_id=brand_id, item_number__in=by_number
            )
        ],
        publish=False,
        actor=SYSTEM,
    )


def _price(skus: dict[str, UUID], markup: Decimal, *, with_breaks: bool) -> None:
    """List prices, and for the brand's customers less from five cases on."""
    rows = []
    for good in goods():
        amount = rounded(good.price * markup, 2)
        rows.append(PriceRow(product_id=skus[good.sku], amount=amount, valid_from=SINCE))
        if with_breaks:
            rows.append(
                PriceRow(
                    product_id=skus[good.sku],
                    amount=rounded(amount * Decimal("0.94"), 2),
                    valid_from=SINCE,
                    min_quantity=Decimal(good.series.case * 5),
                )
            )
    set_prices(list_id=PriceList.objects.get(code="GENERAL").id, rows=rows, actor=SYSTEM)


def _stock(products: list[UUID]) -> None:
    """Plenty of most, little of some, and of every ninth nothing."""
    if Move.objects.filter(reference=OPENING).exists():
        return
    amounts = (480, 260, 1_200, 36, 720, 150, 0, 900, 12)
    adjust_stock(
        location_id=storage_of(default_warehouse().id),
        differences=[
            (key, None, Decimal(amounts[at % 9]))
            for at, key in enumerate(products)
            if amounts[at % 9]
        ],
        reason=Reason.OPENING,
        reference=OPENING,
        occurred_at=clock.now() - timedelta(days=70),
        actor=SYSTEM,
    )


def _grade(found: Found) -> None:
    """Gold customers see the exact stock, silver ones in a word."""
    for slug, grade in GRADES.items():
        for partner in Partner.objects.filter(organisation_id=found[slug].id, is_customer=True):
            change_partner(partner_id=partner.id, grade=grade, actor=SYSTEM)
    set_stock_display(
        grade="silver", mode=DisplayMode.LEVEL, plenty_from=Decimal(100), actor=SYSTEM
    )


def _restrict(tree: dict[str, UUID]) -> None:
    """One dealer has no outdoor business; one series is for gold customers alone."""
    if ListingRule.objects.exists():
        return
    rules = (
        (ListingEffect.HIDDEN_FROM, "OUT", "silver", "No outdoor projects in the north yet"),
        (ListingEffect.ONLY_FOR, "S-CL", "gold", "Launch with gold dealers first"),
    )
    for effect, category, grade, note in rules:
        facts = ListingFacts(
            effect=effect, category_id=tree[category], audience=Audience(grade=grade), note=note
        )
        save_listing_rule(facts=facts, actor=SYSTEM)


def _tell() -> None:
    """What the brand's customers find on the home page."""
    today = clock.today("Asia/Shanghai")
    posts = (
        NewsFacts(
            kind=NewsKind.LAUNCH,
            title="Ribbon strips are here 彩带灯带上市",
            body="Nine new strips of 24 to 48 W. 新品九款，24至48瓦。",
            valid_from=today - timedelta(days=6),
            is_pinned=True,
        ),
        NewsFacts(
            kind=NewsKind.POLICY,
            title="6 % less from five cases on 整五箱享94折",
            body="For all series, until further notice. 全系列适用，截止日期另行通知。",
            valid_from=today - timedelta(days=30),
        ),
        NewsFacts(
            kind=NewsKind.TRAINING,
            title="Choosing drivers: a course for dealers 驱动电源选型培训",
            body="Thursday at 14:00. 周四14点。",
            valid_from=today - timedelta(days=2),
            valid_until=today + timedelta(days=21),
            grade="gold",
        ),
    )
    for facts in posts:
        publish_news(facts=facts, actor=SYSTEM)


def _tell_stores() -> None:
    facts = NewsFacts(
        kind=NewsKind.CATALOGUE,
        title="The whole new range can be ordered 新品全系可订",
        valid_from=clock.today("Asia/Shanghai"),
    )
    publish_news(facts=facts, actor=SYSTEM)
