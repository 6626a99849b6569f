"""PRD-13, PRD-14, PRD-22: each customer is offered its own assortment, at every door."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kernel.actor import Actor
from kernel.permissions import all_permissions
from tenant_apps.catalog.commands import (
    assign_category,
    launch_products,
    remove_category,
    save_category,
    withdraw_product,
)
from tenant_apps.catalog.errors import CategoryInUse, CategoryTooDeep
from tenant_apps.catalog.models import Category, ListingRule, Product
from tenant_apps.catalog.queries import offered_to, visible_categories, visible_products
from tenant_apps.catalog.rules import Audience
from tenant_apps.partners.commands import change_partner
from tenant_apps.partners.rules import PartnerState
from tests.support.api import Api
from tests.support.mall import make_rule
from tests.support.trading import CLERK, make_customer, make_products, refused

ONLY, HIDDEN = "only_for", "hidden_from"


def person_of(partner) -> Actor:
    return Actor(name="x", partner_id=partner.pk, permissions=all_permissions())


def seen(partner) -> set[UUID]:
    return set(visible_products(person_of(partner)).values_list("id", flat=True))


@pytest.fixture
def tree(brand):
    """Four levels, one product in the series and one beside."""
    parent, path = None, []
    for level in range(4):
        parent = save_category(
            code=f"L{level}", name=f"Level {level}", parent_id=parent and parent.pk, actor=CLERK
        )
        path.append(parent)
    inside, beside = make_products(2)
    assign_category(product_ids=[inside], category_id=parent.pk, actor=CLERK)
    return SimpleNamespace(path=path, inside=inside, beside=beside)


def test_without_a_rule_everybody_is_offered_everything(tree):
    assert seen(make_customer()) == {tree.inside, tree.beside}


def test_a_category_hidden_from_an_area_is_gone_with_all_below_it(tree):
    """PRD-13."""
    make_rule(HIDDEN, category_id=tree.path[0].pk, audience=Audience(region_code="CN-BJ"))

    assert seen(make_customer(region_code="CN-BJ")) == {tree.beside}
    assert seen(make_customer(region_code="CN-GD")) == {tree.inside, tree.beside}


def test_what_is_for_some_only_nobody_else_is_offered(tree):
    """PRD-14."""
    gold, silver = make_customer(grade="gold"), make_customer(grade="silver")
    make_rule(ONLY, product_id=tree.beside, audience=Audience(grade="gold"))

    assert seen(gold) == {tree.inside, tree.beside}
    assert seen(silver) == {tree.inside}


def test_hidden_goes_before_only(tree):
    one = make_customer(grade="gold")
    make_rule(ONLY, product_id=tree.beside, audience=Audience(grade="gold"))
    make_rule(HIDDEN, product_id=tree.beside, audience=Audience(partner_id=one.pk))

    assert tree.beside not in seen(one)


def test_a_rule_holds_from_its_first_to_its_last_day(tree):
    make_rule(HIDDEN, product_id=tree.beside)
    ListingRule.objects.update(valid_from=date(2020, 1, 1), valid_until=date(2020, 2, 1))

    assert tree.beside in seen(make_customer())


def test_a_launch_is_offered_from_its_day_on(tree):
    """PRD-22."""
    customer = make_customer()
    launch_products(product_ids=[tree.beside], offered_from=date(2999, 1, 1), actor=CLERK)
    assert seen(customer) == {tree.inside}

    launch_products(product_ids=[tree.beside], offered_from=None, actor=CLERK)
    assert seen(customer) == {tree.inside, tree.beside}
    withdraw_product(product_id=tree.beside, actor=CLERK)
    assert seen(customer) == {tree.inside}


def test_who_trades_no_more_is_offered_nothing(tree):
    customer = make_customer()
    change_partner(partner_id=customer.pk, state=PartnerState.ENDED, actor=CLERK)

    assert seen(customer) == set()


def test_the_tree_a_customer_sees_has_no_branch_without_offers_for_it(tree):
    customer = make_customer(grade="silver")
    make_rule(ONLY, category_id=tree.path[1].pk, audience=Audience(grade="gold"))

    rows = visible_categories(person_of(customer))
    assert [row.code for row in rows.order_by("level")] == ["L0"]


@pytest.mark.parametrize("door", ["search", "id", "codes", "quote", "order", "cart", "list"])
def test_what_is_not_offered_is_not_there_at_any_door(tree, brand, door):
    customer = make_customer()
    api = Api(brand, role="dealer", partner_id=customer.pk)
    sku = Product.objects.get(pk=tree.beside).sku
    key = api.gid("CatalogProduct", tree.beside)
    before = DOORS[door](api, sku, key)
    make_rule(HIDDEN, product_id=tree.beside, audience=Audience(partner_id=customer.pk))

    assert before
    assert not DOORS[door](api, sku, key)


def _mutation(api, name, result, **given):
    return api.attempt(name, result, **given)[result.split(" ")[0]]


def _quote(api, sku, key):
    body = 'query ($k: ID!) { quote(lines: [{productId: $k, quantity: "1"}]) { quantity } }'
    answer = api.post(body, k=key)
    return (answer.get("data") or {}).get("quote")


def _cart(api, sku, key):
    cart = api.do("openCart", "cart { id }", name="x")["cart"]["id"]
    line = {"lineKey": str(uuid4()), "productId": key, "quantity": "1"}
    return _mutation(api, "changeCartLines", "cart { id }", cartId=cart, lines=[line])


DOORS = {
    "search": lambda api, sku, key: api.ask(
        "query ($s: String!) { mallOffers(search: $s) { edges { cursor } } }", s=sku
    )["mallOffers"]["edges"],
    "id": lambda api, sku, key: api.ask(
        "query ($k: ID!) { catalogProduct(id: $k) { id } mallOffer(productId: $k) { isNew } }",
        k=key,
    )["mallOffer"],
    "codes": lambda api, sku, key: api.ask(
        "query ($s: String!) { productsByCodes(codes: [$s]) { found { scheme } } }", s=sku
    )["productsByCodes"][0]["found"],
    "list": lambda api, sku, key: [
        edge
        for edge in api.ask("{ offers { edges { node { product { id } } } } }")["offers"]["edges"]
        if edge["node"]["product"]["id"] == key
    ],
    "quote": _quote,
    "order": lambda api, sku, key: _mutation(
        api, "placeOrder", "order { id }", lines=[{"productId": key, "quantity": "1"}]
    ),
    "cart": _cart,
}

grades = st.sampled_from(["", "gold", "silver"])
areas = st.sampled_from(["", "north", "south"])
rules = st.lists(
    st.tuples(
        st.sampled_from([ONLY, HIDDEN]),
        st.sampled_from(["product", "category", "brand"]),
        st.integers(0, 3),
        grades,
        areas,
    ),
    max_size=5,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rules=rules, grade=grades, area=areas)
def test_the_query_offers_exactly_what_the_rules_say(brand, rules, grade, area):
    """Compared with a plain reading of the rules over all products."""
    ListingRule.objects.all().delete()
    goods = _world()
    customer = make_customer(grade=grade, sales_area=area)
    parents = dict(Category.objects.values_list("id", "parent_id"))
    targets = {
        "product": [{"product_id": row.pk} for row in goods],
        "category": [{"category_id": key} for key in sorted(parents)],
        "brand": [{"brand_owner_id": UUID(int=n)} for n in range(2)],
    }
    said = []
    for effect, kind, at, wanted, there in rules:
        target = targets[kind][at % len(targets[kind])]
        make_rule(effect, audience=Audience(grade=wanted, sales_area=there), **target)
        said.append((effect, target, wanted in ("", grade) and there in ("", area)))

    expected = {row.pk for row in goods if _may(row, said, parents)}
    found = set(offered_to(customer.pk).values_list("id", flat=True))
    assert found & {row.pk for row in goods} == expected


def _world() -> list[Product]:
    rows = list(Product.objects.filter(sku__startswith="W").order_by("sku"))
    if rows:
        return rows
    top = save_category(code="top", name="x", actor=CLERK)
    leaf = save_category(code="leaf", name="x", parent_id=top.pk, actor=CLERK)
    other = save_category(code="other", name="x", actor=CLERK)
    for at, category in enumerate((top, leaf, other, None)):
        Product.objects.create(
            sku=f"W{at}",
            sku_folded=f"w{at}",
            name="x",
            category=category,
            brand_owner_id=UUID(int=at % 2) if at < 3 else None,
        )
    return _world()


def _may(row, said, parents) -> bool:
    above = set()
    at = row.category_id
    while at is not None:
        above.add(at)
        at = parents[at]
    about = [
        (effect, fits)
        for effect, target, fits in said
        if target.get("product_id") == row.pk
        or target.get("category_id") in above
        or (row.brand_owner_id is not None and target.get("brand_owner_id") == row.brand_owner_id)
    ]
    if any(effect == HIDDEN and fits for effect, fits in about):
        return False
    only = [fits for effect, fits in about if effect == ONLY]
    return not only or any(only)


def test_there_are_four_levels_and_no_more(tree):
    """PRD-06."""
    with refused(CategoryTooDeep):
        save_category(code="L4", name="x", parent_id=tree.path[3].pk, actor=CLERK)
    lower = save_category(code="M", name="x", actor=CLERK)
    with refused(CategoryTooDeep):  # a tree of four levels fits under nothing
        save_category(
            category_id=tree.path[0].pk, code="L0", name="x", parent_id=lower.pk, actor=CLERK
        )
    with refused(CategoryTooDeep):  # under itself
        save_category(
            category_id=tree.path[0].pk,
            code="L0",
            name="x",
            parent_id=tree.path[1].pk,
            actor=CLERK,
        )


def test_a_branch_that_moves_takes_its_products_along(tree, brand):
    other = save_category(code="other", name="Other", actor=CLERK)
    branch = tree.path[2]

    save_category(category_id=branch.pk, code="L2", name="Moved", parent_id=other.pk, actor=CLERK)

    levels = dict(Category.objects.values_list("code", "level"))
    assert (levels["L2"], levels["L3"]) == (2, 3)
    api = Api(brand, role="owner")
    found = api.ask(
        'query ($c: ID!) { mallOffers(search: "Product", categoryId: $c) { edges { cursor } } }',
        c=api.gid("Category", other.pk),
    )["mallOffers"]["edges"]
    assert len(found) == 1


def test_a_category_in_use_is_not_removed(tree):
    with refused(CategoryInUse):
        remove_category(category_id=tree.path[3].pk, actor=CLERK)
    assign_category(product_ids=[tree.inside], category_id=None, actor=CLERK)
    remove_category(category_id=tree.path[3].pk, actor=CLERK)
