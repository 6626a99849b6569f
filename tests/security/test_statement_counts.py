"""A page of twenty rows takes as many statements as a page of one, whatever it is a page of.

All lists of both schemas are asked for all their leaves and for one level of what they lead to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from graphql import is_required_argument

from kernel import clock
from kernel.schema import enter_public_schema, in_schema
from shared_apps.directory.commands import register_organisation
from shared_apps.exchange.commands import send
from shared_apps.network.commands import invite
from shared_apps.network.rules import Side
from shared_apps.visibility.commands import grant_view
from shared_apps.visibility.models import AccessLog
from shared_apps.visibility.rules import Data
from tenant_apps.catalog.rules import Audience
from tenant_apps.desk.commands import save_view
from tenant_apps.inventory.commands import (
    MinimumAsk,
    add_warehouse,
    draft_transfer,
    open_count,
    set_minimums,
)
from tenant_apps.inventory.queries import default_storage
from tenant_apps.ledger.commands import NewEntry, NewHold, hold, post_entries
from tenant_apps.ledger.rules import AccountKey
from tenant_apps.messages.commands import write_message
from tenant_apps.messages.queries import Trade
from tenant_apps.pricing.models import PriceList
from tenant_apps.promotions.commands import draft_policy, publish_version, save_group
from tenant_apps.purchasing.commands import advise_goods
from tenant_apps.returns.commands import ReturnAsk, instruct_return
from tenant_apps.sales.commands import confirm_order
from tenant_apps.sales.models import SalesOrder
from tests.security.asking import ask, result
from tests.security.cases import all_operations, ways
from tests.support.api import Api
from tests.support.books import Books, write_books
from tests.support.letters import make_order
from tests.support.mall import make_cart, make_news, make_rule, make_staging
from tests.support.people import SETUP, make_member, make_token
from tests.support.promotions import amount, minus, policy
from tests.support.tenancy import known_channel
from tests.support.trading import (
    CLERK,
    make_customer,
    make_products,
    make_purchase,
    make_sale,
    make_supplier,
    ship_all,
    stock_all,
)

ROWS = 20
PERSON = replace(CLERK, user_id=UUID(int=7))
MOST = 15
PAGES = [each for each in all_operations() if each.is_page]


@pytest.fixture(scope="module")
def full_books(django_db_setup, django_db_blocker) -> Iterator[Books]:
    """A tenant with twenty of everything, each row with others around it."""
    with django_db_blocker.unblock(), transaction.atomic():
        channel = known_channel()
        books = write_books(channel.brand, inviter=channel.store)
        with in_schema(channel.brand.schema_name):
            products = make_products(ROWS, publish=True)
            books.note("price list", "PriceList", PriceList.objects.order_by("-id")[0])
            stock_all(products, 1_000)
            here = default_storage()[0]
            for _ in range(ROWS):
                make_staging(books.customer, "x 1", actor=books.typist)
            covered = SalesOrder.objects.get(pk=books["order.covered"].rpartition("/")[2])
            for n, product in enumerate(products):
                _say_something(covered, books.customer)
                _one_of_each(n, product, here, books.customer)
        for _ in range(ROWS):
            _one_partner(books)
        yield books
        enter_public_schema()
        transaction.set_rollback(True)


def _one_of_each(n: int, product, here, regular) -> None:
    make_sale({product: 1}, customer=regular)
    make_products(1)  # and its price list
    customer, supplier = make_customer(name=f"C{n}"), make_supplier(name=f"S{n}")
    sold = make_sale({product: 3}, customer=customer)
    ship_all(sold)
    _say_something(sold, customer)
    line = sold.lines.get()
    _mall(n, product, customer)
    _money(n, customer)
    _promotion(n)
    instruct_return(
        order_key=sold.order_key,
        lines=[ReturnAsk(line_key=line.line_key, quantity=Decimal(1), reason="broken")],
        actor=CLERK,
    )
    confirm_order(order_id=make_sale({product: 3}, customer=customer).id, actor=CLERK)
    bought = make_purchase({product: 5}, supplier=supplier)
    advise_goods(order_id=bought.id, actor=CLERK)
    there = add_warehouse(code=f"X{n}", name=f"X{n}", actor=CLERK)
    open_count(warehouse_id=here, product_ids=[product], actor=CLERK)
    save_view(page="sales.orders", name=f"V{n}", state={}, is_shared=True, actor=PERSON)
    least = MinimumAsk(product_id=product, warehouse_id=there.id, minimum=Decimal(1))
    set_minimums(lines=[least], actor=CLERK)
    draft_transfer(source_id=here, target_id=there.id, lines=[(product, Decimal(1))], actor=CLERK)


def _mall(n: int, product, customer) -> None:
    make_cart(customer, {product: 1})
    make_news(f"News {n}")
    make_rule(product_id=product, audience=Audience(grade=f"grade {n}"))


def _money(n: int, customer) -> None:
    due = AccountKey.of_partner("rebate_due", customer.pk, "CNY")
    cost = AccountKey("rebate_cost", f"contract:{n}", "CNY", is_outside=True)
    entry = NewEntry(
        source=cost, target=due, amount=Decimal(9), reference=f"e{n}", line="1", reason="accrued",
        booked_on=clock.now().date(),
    )  # fmt: skip
    post_entries(entries=[entry], actor=CLERK)
    hold(lines=[NewHold(account=due, amount=Decimal(1), reference=f"h{n}", line="1")], actor=CLERK)


def _promotion(n: int) -> None:
    group = save_group(key=f"g{n}", name=f"G{n}", actor=CLERK)
    terms = policy("x", (1, minus(1)), condition=amount()).terms
    made = draft_policy(
        code=f"PR{n}", name=f"P{n}", currency="CNY", terms=terms, group_id=group.pk, actor=CLERK
    )
    publish_version(policy_id=made.policy_id, number=1, actor=CLERK)


def _say_something(order, customer) -> None:
    said = Trade(
        id=order.id, order_key=order.order_key, kind="SalesOrder", number=order.number,
        partner_id=customer.pk, partner_name="", link_id=None,
    )  # fmt: skip
    write_message(trade=said, text="When?", actor=replace(CLERK, partner_id=customer.pk))


def _one_partner(books: Books) -> None:
    make_token(make_member(organisation_id=books.tenant.id, role="plain_user"))
    company = register_organisation(name="Somebody", kind="other", actor=SETUP)
    link = invite(as_=Side.CUSTOMER, organisation_id=company.pk, actor=books.actor)
    grant_view(viewer_id=company.pk, level=2, actor=books.actor)
    AccessLog.objects.create(
        owner_id=books.tenant.id,
        viewer=company,
        user="Somebody",
        at=clock.now(),
        what=Data.STOCK,
        level=2,
        rows=1,
        products=[],
    )
    with in_schema(books.tenant.schema_name):
        send(make_order(link.id), actor=books.actor)


@pytest.mark.parametrize("operation", PAGES, ids=lambda each: each.name)
def test_twenty_rows_take_the_statements_of_one(full_books, operation):
    api = Api(full_books.tenant, token=full_books.secrets["owner"])
    [proper, *_] = ways(operation, full_books)
    arguments = operation.field.args
    given = {n: proper[n] for n, each in arguments.items() if is_required_argument(each)}
    counts = {}
    for first in (1, ROWS):
        ask(api, operation, {**given, "first": first}, depth=1)  # and what is remembered
        with CaptureQueriesContext(connection) as captured:
            answer = ask(api, operation, {**given, "first": first}, depth=1)
        assert "errors" not in answer, answer
        counts[first] = len(captured), [query["sql"][:200] for query in captured]
        assert len(result(answer)) == first
    assert counts[1][0] == counts[ROWS][0], counts
    assert counts[ROWS][0] <= MOST, counts[ROWS]
