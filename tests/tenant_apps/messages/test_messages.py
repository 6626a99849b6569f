"""ORD-08: brand and dealer talk on the order, each in its own books."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shared_apps.exchange.models import Envelope
from shared_apps.exchange.queries import document_of
from shared_apps.network.commands import end_link
from tenant_apps.messages.commands import take_message
from tenant_apps.messages.models import Message
from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.sales.models import SalesOrder
from tests.support.api import Api
from tests.support.trading import buy, clerk_of, make_customer, make_sale, make_trade

READ = """query ($id: ID!) { orderMessages(orderId: $id) { totalCount edges { node {
    author body isOurs wasSent files { name } } } } }"""
UNREAD = "{ unreadMessages { edges { node { orderId orderType number partnerName count } } } }"


def words(api, order):
    return [edge["node"] for edge in api.ask(READ, id=order)["orderMessages"]["edges"]]


def unread(api):
    return [edge["node"] for edge in api.ask(UNREAD)["unreadMessages"]["edges"]]


@pytest.fixture
def sides(channel, deliver):
    """(trade, seller, its order id, buyer, its order id)"""
    trade = make_trade(channel, deliver)
    key = buy(trade, deliver, 3)
    with trade.selling():
        seller = Api(trade.seller, role="order_admin")
        sale = seller.gid("SalesOrder", SalesOrder.objects.get(order_key=key).id)
    with trade.buying():
        buyer = Api(trade.buyer, role="purchaser")
        purchase = buyer.gid("PurchaseOrder", PurchaseOrder.objects.get(order_key=key).id)
    return trade, seller, sale, buyer, purchase


def test_what_one_side_says_stands_in_both_books(sides, deliver):
    _trade, seller, sale, buyer, purchase = sides
    sent = buyer.do("sendMessage", "message { wasSent }", orderId=purchase, body=" Tomorrow? ")
    assert sent["message"]["wasSent"] is True
    deliver()
    [heard] = words(seller, sale)
    assert (heard["body"], heard["isOurs"], heard["author"]) == (
        "Tomorrow?",
        False,
        words(buyer, purchase)[0]["author"],
    )
    assert unread(seller)[0]["count"] == 1
    assert unread(buyer) == []
    seller.do("markMessagesRead", "read", orderId=sale)
    assert unread(seller) == []
    seller.do("sendMessage", "message { id }", orderId=sale, body="Yes")
    deliver()
    assert [each["body"] for each in words(buyer, purchase)] == ["Yes", "Tomorrow?"]
    assert unread(buyer)[0]["orderType"] == "PurchaseOrder"


def test_hearing_it_twice_and_asking_twice_say_it_once(sides, deliver):
    trade, _seller, _sale, buyer, purchase = sides
    for _ in range(2):
        buyer.do(
            "sendMessage",
            "message { id }",
            idempotencyKey="once",
            orderId=purchase,
            body="Hello",
        )
    deliver()
    letter = Envelope.objects.get(kind="message/1")
    with trade.selling():
        take_message(document=document_of(letter))
        assert Message.objects.count() == 1


def test_over_a_link_that_has_ended_nothing_is_sent(sides, deliver):
    trade, seller, sale, _buyer, _purchase = sides
    end_link(link_id=trade.link.id, actor=clerk_of(trade.seller))
    deliver()
    said = seller.do("sendMessage", "message { wasSent }", orderId=sale, body="Still there?")
    assert said["message"]["wasSent"] is False
    assert not Envelope.objects.filter(kind="message/1").exists()


def test_a_customers_person_talks_in_the_mall_and_hears_of_no_other_order(brand):
    mine, other = make_customer(), make_customer(name="Other")
    order, foreign = make_sale(customer=mine), make_sale(customer=other)
    person = Api(brand, role="dealer", partner_id=mine.id)
    clerk = Api(brand, role="order_admin")
    own, theirs = (person.gid("SalesOrder", each.id) for each in (order, foreign))
    person.do("sendMessage", "message { id }", orderId=own, body="Please hurry")
    assert person.codes("sendMessage", orderId=theirs, body="x") == ["NOT_FOUND"]
    assert words(person, theirs) == []
    assert words(person, own)[0]["isOurs"] is True
    assert words(clerk, own)[0]["isOurs"] is False
    assert [each["number"] for each in unread(clerk)] == [order.number]
    clerk.do("sendMessage", "message { id }", orderId=own, body="We do")
    clerk.do("sendMessage", "message { id }", orderId=theirs, body="Not for you")
    assert [each["number"] for each in unread(person)] == [order.number]


def test_a_message_says_something_and_not_too_much(brand):
    api = Api(brand, role="order_admin")
    order = api.gid("SalesOrder", make_sale().id)
    for body in ("  ", "x" * 1001):
        assert api.codes("sendMessage", orderId=order, body=body) == ["EMPTY_MESSAGE"]
    silent = Api(brand, role="warehouse")
    assert silent.do("sendMessage", "message { id }", orderId=order, body="From the shelf")


def test_many_unread_orders_take_the_statements_of_one(brand):
    customer = make_customer()
    person = Api(brand, role="dealer", partner_id=customer.id)
    clerk = Api(brand, role="order_admin")
    counts = []
    for number in (1, 5):
        for _ in range(number):
            order = person.gid("SalesOrder", make_sale(customer=customer).id)
            person.do("sendMessage", "message { id }", orderId=order, body="Hello")
        unread(clerk)
        with CaptureQueriesContext(connection) as queries:
            unread(clerk)
        counts.append(len(queries))
    assert counts[0] == counts[1]
