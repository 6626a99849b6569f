"""Which goods policies mean: products, categories with all below, brands (PRM-08)."""

from __future__ import annotations

from uuid import uuid4

import msgspec
import pytest

from tenant_apps.catalog.models import Category, Product
from tenant_apps.catalog.queries import goods_of
from tenant_apps.catalog.rules import Goods, What
from tests.support.trading import make_products

ROOT, LAMPS, BRAND = uuid4(), uuid4(), uuid4()
LAMP = Goods(product_id=uuid4(), category_path=(ROOT, LAMPS), brand_owner_id=BRAND)


def only(key):
    return frozenset({key})


def test_what_names_nothing_means_everything():
    assert What().matches(LAMP)
    assert What().matches(Goods(product_id=uuid4()))


@pytest.mark.parametrize(
    "what",
    [
        What(products=only(LAMP.product_id)),
        What(categories=only(ROOT)),
        What(categories=only(LAMPS)),
        What(brands=only(BRAND)),
        What(products=only(uuid4()), brands=only(BRAND)),
    ],
)
def test_goods_are_meant_by_any_of_what_is_named(what):
    assert what.matches(LAMP)
    assert not what.matches(Goods(product_id=uuid4()))


@pytest.mark.parametrize(
    "left_out",
    [
        {"without_products": only(LAMP.product_id)},
        {"without_categories": only(ROOT)},
        {"without_brands": only(BRAND)},
    ],
)
def test_what_is_left_out_is_not_meant_however_it_is_named(left_out):
    assert not What(**left_out).matches(LAMP)
    assert not What(products=only(LAMP.product_id), **left_out).matches(LAMP)
    assert What(**left_out).matches(Goods(product_id=uuid4()))


def test_the_closer_look_is_the_more_specific():
    closer = [
        What(),
        What(brands=only(BRAND)),
        What(categories=only(ROOT)),
        What(categories=only(LAMPS)),
        What(products=only(LAMP.product_id)),
    ]
    looks = [what.specificity(LAMP) for what in closer]

    assert looks == sorted(set(looks))
    assert What(products=only(uuid4())).specificity(LAMP) == 0


def test_it_survives_being_kept_as_json():
    what = What(categories=frozenset({ROOT, LAMPS}), without_brands=only(BRAND))

    assert msgspec.convert(msgspec.to_builtins(what), What) == what


def test_goods_know_their_categories_from_the_root_down(brand, django_assert_num_queries):
    way, parent = [], None
    for level in (1, 2, 3, 4):
        parent = Category.objects.create(code=f"c{level}", name="c", level=level, parent=parent)
        way.append(parent.pk)
    deep, flat, plain = make_products(3, price=None)
    Product.objects.filter(pk=deep).update(category=parent, brand_owner_id=BRAND)
    Product.objects.filter(pk=flat).update(category=way[0])

    with django_assert_num_queries(1):
        found = goods_of([deep, flat, plain, uuid4()])

    assert found == {
        deep: Goods(product_id=deep, category_path=tuple(way), brand_owner_id=BRAND),
        flat: Goods(product_id=flat, category_path=(way[0],)),
        plain: Goods(product_id=plain),
    }
