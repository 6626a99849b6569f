"""Promotions over the API: writing, publishing, and who may (ORG-04)."""

from __future__ import annotations

import pytest

from tests.support.api import Api
from tests.support.trading import make_customer, make_products

TERMS = """{ who { grades partnerIds } what { productIds withoutBrandIds } brandShare
  condition { measure each parts { quantity what { productIds } } }
  steps { threshold benefit { kind value base gifts { productId quantity } on { productIds } } }
  limits { amount quantity } }"""
LIST = f"""{{ promotionPolicies(first: 50) {{ edges {{ node {{ code name currency
  group {{ key mode }} versions {{ number inForceFrom inForceUntil terms {TERMS} }} }} }} }} }}"""


@pytest.fixture
def api(brand):
    return Api(brand)


def draft(api, product, code="P1", **given):
    terms = {
        "who": {"grades": ["gold"]},
        "what": {"productIds": [product]},
        "condition": {"measure": "QUANTITY", "each": True},
        "steps": [
            {
                "threshold": "10",
                "benefit": {"kind": "GIFT", "gifts": [{"productId": product, "quantity": "1"}]},
            }
        ],
        "limits": {"quantity": "100"},
        "brandShare": "0.5",
    }
    given = {"code": code, "name": "Ten and one", "currency": "CNY", "terms": terms, **given}
    return api.do("draftPromotion", "policy { id } version { number }", **given)


def test_a_promotion_is_written_published_and_told_as_it_was_written(api):
    product = api.gid("CatalogProduct", make_products(1)[0])
    group = api.do("savePromotionGroup", "group { id }", key="g", name="G", mode="BEST")["group"]
    made = draft(api, product, groupId=group["id"])
    key = made["policy"]["id"]
    told = api.do(
        "publishPromotion", "version { inForceFrom inForceUntil }", policyId=key, number=1
    )
    assert told["version"]["inForceFrom"] is not None

    [edge] = api.ask(LIST)["promotionPolicies"]["edges"]
    assert edge["node"]["group"] == {"key": "g", "mode": "BEST"}
    [version] = edge["node"]["versions"]
    terms = version["terms"]
    assert terms["who"] == {"grades": ["gold"], "partnerIds": []}
    assert terms["what"] == {"productIds": [product], "withoutBrandIds": []}
    assert terms["condition"] == {"measure": "QUANTITY", "each": True, "parts": []}
    assert terms["steps"][0]["benefit"]["gifts"] == [{"productId": product, "quantity": "1"}]
    assert terms["limits"] == {"amount": None, "quantity": "100"}

    api.do("endPromotion", "policy { id }", policyId=key)
    found = api.ask("{ promotionPolicies(inForce: true) { edges { node { code } } } }")
    assert found["promotionPolicies"]["edges"] == []


def test_a_change_is_another_version(api):
    product = api.gid("CatalogProduct", make_products(1)[0])
    key = draft(api, product)["policy"]["id"]
    terms = {
        "condition": {"measure": "AMOUNT"},
        "steps": [{"threshold": "800", "benefit": {"kind": "AMOUNT_OFF", "value": "120"}}],
    }
    made = api.do("changePromotion", "version { number }", policyId=key, terms=terms)
    assert made["version"]["number"] == 2
    found = api.ask("query($id: ID!) { promotionPolicy(id: $id) { versions { number } } }", id=key)
    assert [each["number"] for each in found["promotionPolicy"]["versions"]] == [2, 1]


def test_what_makes_no_sense_is_refused_at_its_place(api):
    terms = {
        "condition": {"measure": "AMOUNT"},
        "steps": [{"threshold": "1", "benefit": {"kind": "PERCENT_OFF", "value": "2"}}],
    }
    answer = api.attempt(
        "draftPromotion", "policy { id }", code="P", name="P", currency="CNY", terms=terms
    )
    assert [(each["code"], each["path"]) for each in answer["userErrors"]] == [
        ("BAD_VALUE", ["terms", "steps", "0", "benefit", "value"])
    ]


def test_a_list_costs_as_many_statements_however_long(api, django_assert_max_num_queries):
    product = api.gid("CatalogProduct", make_products(1)[0])
    group = api.do("savePromotionGroup", "group { id }", key="g", name="G")["group"]
    for number in range(8):
        draft(api, product, code=f"P{number}", groupId=group["id"])

    with django_assert_max_num_queries(14):
        assert len(api.ask(LIST)["promotionPolicies"]["edges"]) == 8


@pytest.mark.parametrize(("role", "sees"), [("order_admin", True), ("dealer", False)])
def test_a_dealer_sees_no_policies_and_others_write_none(brand, role, sees):
    given = {"partner_id": make_customer().pk} if role == "dealer" else {}
    someone = Api(brand, role=role, **given)

    assert ("errors" not in someone.post(LIST)) == sees
    assert someone.codes("savePromotionGroup", key="g", name="G") == ["FORBIDDEN"]
