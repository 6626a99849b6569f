"""ADR 23: a linked customer's person comes into the seller's mall from its own house."""

from __future__ import annotations

import json
from datetime import timedelta
from uuid import uuid4

import pytest

from kernel.graphql.ids import gid
from kernel.history.models import Entry
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.commands import deactivate_member, set_member_roles
from shared_apps.identity.models import MallTicket, Membership
from shared_apps.identity.queries import member, person
from shared_apps.network.commands import end_link
from tenant_apps.catalog.models import Product
from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.sales.models import SalesOrder
from tests.support.api import Api
from tests.support.browser import Browser
from tests.support.people import SETUP, make_member, make_token, make_user
from tests.support.trading import clerk_of, make_products, make_sale, make_supplier

OFFERS = "{ mallOffers { edges { node { unitPrice { amount } product { id } } } } }"
pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def purchaser(trade):
    return make_member(organisation_id=trade.buyer.id, role="purchaser")


ENTER = (
    "mutation ($input: EnterMallInput!) "
    "{ enterMall(input: $input) { url expiresAt userErrors { code } } }"
)


def at_home(tenant, member):
    """A browser in which somebody has signed in at home."""
    browser = Browser(tenant.host)
    assert browser.sign_in(person(member.user_id)).status_code == 200
    return browser


def entering(browser, supplier_id):
    given = {"supplierId": supplier_id, "idempotencyKey": str(uuid4())}
    return ask(browser, ENTER, input=given)["data"]["enterMall"]


def refused(browser, supplier_id):
    return [error["code"] for error in entering(browser, supplier_id)["userErrors"]]


def way_in(trade, member) -> str:
    """The ticket that a person of the buyer's gets at home."""
    with trade.buying():
        supplier = gid("Partner", trade.supplier.id, trade.buyer.id)
    payload = entering(at_home(trade.buyer, member), supplier)
    assert payload["userErrors"] == []
    assert payload["url"].startswith(f"https://{trade.seller.host}/enter#")
    return payload["url"].partition("#")[2]


def knock(browser, ticket, **more):
    return browser.post("/mall/enter", {"ticket": ticket, **more}, content_type="application/json")


def ask(browser, query, **variables):
    body = {"query": query, "variables": variables}
    answer = browser.post("/graphql", body, content_type="application/json")
    return answer.json()


def viewer(browser):
    return ask(browser, "{ viewer { partnerId permissions } }")["data"]["viewer"]


def test_a_ticket_lets_its_person_shop_and_the_order_comes_home(trade, purchaser, deliver):
    """MAL-17, NET-11: the seller's price and stock; the buyer's purchase order by the answer."""
    browser = Browser(trade.seller.host)

    answer = knock(browser, way_in(trade, purchaser))

    assert answer.status_code == 200, answer.content
    customer = trade_customer(trade)
    assert viewer(browser)["partnerId"] == gid("Partner", customer, trade.seller.id)
    offers = ask(
        browser, "{ mallOffers { edges { node { unitPrice { amount } product { id } } } } }"
    )
    [edge] = offers["data"]["mallOffers"]["edges"]
    assert edge["node"]["unitPrice"]["amount"] == "10"
    placed = ask(
        browser,
        "mutation ($input: PlaceOrderInput!) "
        "{ placeOrder(input: $input) { order { number } userErrors { code } } }",
        input={
            "idempotencyKey": "one",
            "lines": [{"productId": edge["node"]["product"]["id"], "quantity": "3"}],
        },
    )
    assert placed["data"]["placeOrder"]["userErrors"] == []
    deliver()
    with trade.selling():
        sold = SalesOrder.objects.get()
    with trade.buying():
        bought = PurchaseOrder.objects.get()
    assert bought.order_key == sold.order_key


def trade_customer(trade):
    with trade.selling():
        return trade.customer.id


def test_both_houses_note_who_went_where(trade, purchaser):
    knock(Browser(trade.seller.host), way_in(trade, purchaser))

    with trade.buying():
        assert Entry.objects.filter(name="MallOpened").count() == 1
    with trade.selling():
        entry = Entry.objects.get(name="GuestEntered")
        assert entry.payload["user_id"] == str(purchaser.user_id)


def test_a_ticket_is_good_once(trade, purchaser):
    ticket = way_in(trade, purchaser)

    assert knock(Browser(trade.seller.host), ticket).status_code == 200
    second = knock(Browser(trade.seller.host), ticket)
    assert (second.status_code, second.json()["code"]) == (401, "TICKET_REFUSED")


def test_a_ticket_is_good_at_its_seller_s_host_alone(trade, purchaser, channel):
    ticket = way_in(trade, purchaser)

    assert knock(Browser(channel.store.host), ticket).status_code == 401
    assert knock(Browser(trade.buyer.host), ticket).status_code == 401
    assert knock(Browser(trade.seller.host), ticket).status_code == 200


def test_an_old_ticket_is_refused(trade, purchaser):
    ticket = way_in(trade, purchaser)
    with in_schema(PUBLIC):
        row = MallTicket.objects.get()
        row.expires_at -= timedelta(seconds=61)
        row.save()

    assert knock(Browser(trade.seller.host), ticket).status_code == 401


@pytest.mark.parametrize("given", ["", "x", None, 5, ["x"], {"a": 1}, "\0", "x" * 10_000])
def test_what_is_no_ticket_is_refused_like_a_wrong_one(trade, given):
    answer = knock(Browser(trade.seller.host), given)

    assert (answer.status_code, answer.json()["code"]) == (401, "TICKET_REFUSED")


def test_the_secret_is_kept_nowhere(trade, purchaser):
    ticket = way_in(trade, purchaser)

    with in_schema(PUBLIC):
        kept = json.dumps(list(MallTicket.objects.values()), default=str)
    with trade.buying():
        kept += json.dumps(list(Entry.objects.values()), default=str)
    assert ticket not in kept


def test_another_person_s_session_is_not_replaced(trade, purchaser):
    """Nobody is made to shop as somebody else by a link somebody sent."""
    user = make_user()
    make_member(organisation_id=trade.seller.id, user=user, role="order_admin")
    browser = Browser(trade.seller.host)
    browser.sign_in(user)
    ticket = way_in(trade, purchaser)

    answer = knock(browser, ticket)

    assert (answer.status_code, answer.json()["code"]) == (409, "SOMEBODY_ELSE_IS_HERE")
    assert knock(Browser(trade.seller.host), ticket).status_code == 200  # it was not used up


def test_the_end_of_the_link_ends_the_session_at_once(trade, purchaser):
    browser = Browser(trade.seller.host)
    ticket = way_in(trade, purchaser)
    knock(browser, way_in(trade, purchaser))
    assert viewer(browser) is not None

    with in_schema(PUBLIC):
        end_link(link_id=trade.link.id, actor=clerk_of(trade.buyer))

    assert viewer(browser) is None
    assert knock(Browser(trade.seller.host), ticket).status_code == 401
    with in_schema(PUBLIC):
        assert not Membership.objects.filter(link_id=trade.link.id).exists()


def test_who_leaves_home_leaves_the_mall(trade, purchaser):
    browser = Browser(trade.seller.host)
    knock(browser, way_in(trade, purchaser))

    deactivate_member(membership_id=purchaser.id, actor=SETUP)

    assert viewer(browser) is None


def test_a_guest_holds_what_its_roles_at_home_give(trade, purchaser):
    """Who may only look at purchases sees prices and orders nothing."""
    browser = Browser(trade.seller.host)
    knock(browser, way_in(trade, purchaser))
    assert "sales.order.place" in viewer(browser)["permissions"]

    set_member_roles(membership_id=purchaser.id, roles=["warehouse"], actor=SETUP)
    assert viewer(browser) is None
    knock(browser, way_in(trade, purchaser))

    held = viewer(browser)["permissions"]
    assert "pricing.price.view" in held
    assert "sales.order.place" not in held


def test_a_guest_that_was_put_out_stays_out(trade, purchaser):
    browser = Browser(trade.seller.host)
    knock(browser, way_in(trade, purchaser))
    with in_schema(PUBLIC):
        place = Membership.objects.get(link_id=trade.link.id)
    deactivate_member(membership_id=place.id, actor=SETUP)

    assert knock(Browser(trade.seller.host), way_in(trade, purchaser)).status_code == 401


def test_there_is_no_mall_at_a_supplier_without_a_link(dealer):
    workshop = gid("Partner", make_supplier().id, dealer.id)
    browser = at_home(dealer, make_member(organisation_id=dealer.id, role="purchaser"))

    assert refused(browser, workshop) == ["NOT_LINKED"]


def test_a_supplier_of_anothers_books_is_as_good_as_none(trade, purchaser, channel):
    """T4."""
    browser = at_home(trade.buyer, purchaser)
    with trade.buying():
        supplier = trade.supplier.id
    unknown = gid("Partner", uuid4(), trade.buyer.id)

    assert refused(browser, unknown) == ["NOT_FOUND"]
    for given in (
        gid("Partner", supplier, trade.seller.id),
        gid("Partner", trade_customer(trade), trade.buyer.id),
        gid("Warehouse", supplier, trade.buyer.id),
        "no-such-thing",
    ):
        assert refused(browser, given) == ["NOT_FOUND"]


def test_a_token_does_not_turn_into_a_session(trade, purchaser):
    """A key for a machine, of whatever scope, would else become a person who has signed in."""
    api = Api(trade.buyer, token=make_token(purchaser))
    with trade.buying():
        supplier = api.gid("Partner", trade.supplier.id)

    assert api.codes("enterMall", supplierId=supplier) == ["NEEDS_OWN_SESSION"]


def test_a_ticket_opens_no_other_place_its_person_has_at_the_seller(trade, purchaser):
    """Nobody has shown the seller a password: who is its staff, too, comes in as a guest."""
    user = person(purchaser.user_id)
    staff = make_member(organisation_id=trade.seller.id, user=user, role="order_admin")
    browser = Browser(trade.seller.host)

    knock(browser, way_in(trade, purchaser))

    assert viewer(browser)["partnerId"] == gid("Partner", trade_customer(trade), trade.seller.id)
    assert "sales.order.confirm" not in viewer(browser)["permissions"]
    deactivate_member(membership_id=purchaser.id, actor=SETUP)
    assert viewer(browser) is None
    assert member(staff.id).is_active


def test_who_has_signed_in_at_the_seller_keeps_that_session_as_it_is(trade, purchaser):
    user = person(purchaser.user_id)
    make_member(organisation_id=trade.seller.id, user=user, role="order_admin")
    browser = Browser(trade.seller.host)
    browser.sign_in(user)

    assert knock(browser, way_in(trade, purchaser)).status_code == 200

    assert viewer(browser)["partnerId"] is None
    assert "sales.order.confirm" in viewer(browser)["permissions"]


def test_who_may_not_look_at_purchases_enters_no_mall(dealer):
    workshop = gid("Partner", make_supplier().id, dealer.id)
    browser = at_home(dealer, make_member(organisation_id=dealer.id, role="plain_user"))

    assert refused(browser, workshop) == ["FORBIDDEN"]


def test_what_was_bought_in_the_mall_comes_into_the_buyer_s_catalogue(trade, deliver):
    """NET-11: products the buyer has never adopted do not keep its books from hearing of it."""
    with trade.selling():
        known = make_products(1, publish=True)
        private = make_products(1, publish=False)
        make_sale(dict.fromkeys([*known, *private], 2), customer=trade.customer)

    deliver()

    with trade.buying():
        lines = PurchaseOrder.objects.get().lines.select_related("product").order_by("position")
        adopted, taken = [line.product for line in lines]
        number = trade.supplier.number
    with trade.selling():
        sold = Product.objects.in_bulk([*known, *private])
    assert adopted.shared_product_id == sold[known[0]].shared_product_id
    assert taken.sku == f"{number}-{sold[private[0]].sku}"
    assert taken.shared_product_id is None
