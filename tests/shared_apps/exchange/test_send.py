"""Letters: sent once, kept by both, edited by nobody (NET-04, NET-11, NET-19, I1)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from threading import Barrier
from uuid import uuid4

import pytest
import time_machine
from django.db import ProgrammingError, connection, transaction
from psycopg.errors import InsufficientPrivilege

from kernel import clock
from kernel.errors import NotFound
from kernel.events import relay, turns
from kernel.events.models import Delivery
from kernel.schema import PUBLIC, in_schema
from shared_apps.exchange import queries
from shared_apps.exchange.commands import resend, send
from shared_apps.exchange.documents import OrderCancellationDocument
from shared_apps.exchange.errors import BadDocument, NothingToResend
from shared_apps.exchange.models import Envelope
from shared_apps.exchange.queries import visible_documents
from shared_apps.network.commands import end_link
from shared_apps.network.errors import LinkNotActive, NotGranted
from tenant_apps.sales.models import SalesOrder
from tenants.models import Tenant
from tests.support.letters import make_order
from tests.support.trading import CLERK, clerk_of, make_products


@pytest.fixture
def lamp(channel):
    """The brand sells what make_order() asks for."""
    from tenant_apps.catalog.models import Product
    from tenant_apps.catalog.rules import folded

    with in_schema(channel.brand.schema_name):
        [key] = make_products(1)
        Product.objects.filter(pk=key).update(sku="LAMP", sku_folded=folded("LAMP"))
        return key


def sent(tenant, document):
    with in_schema(tenant.schema_name):
        return send(document, actor=CLERK)


def handle(envelope):
    """Run what the receiver has to do about one letter; its answer is another letter."""
    for key in Delivery.objects.filter(envelope_id=envelope.pk).values_list("id", flat=True):
        relay.deliver(key)


def state_of(envelope):
    envelope.refresh_from_db(fields=["state", "failure", "handled_at"])
    return envelope.state


def test_a_letter_is_kept_and_handled_once(channel, link, lamp):
    document = make_order(link.id)
    first = sent(channel.dealer, document)
    again = sent(channel.dealer, document)

    assert first.pk == again.pk
    assert Delivery.objects.filter(envelope_id=first.pk).count() == 1
    handle(first)

    with in_schema(channel.brand.schema_name):
        assert SalesOrder.objects.get(order_key=document.order_key).state == "submitted"
    first.refresh_from_db()
    assert (first.state, first.handled_at is not None, first.failure) == ("handled", True, "")
    assert queries.document_of(first) == document


def test_sending_costs_three_statements_however_many_lines(channel, link, count_queries):
    one = make_order(link.id)
    lines = tuple(replace(one.lines[0], line_key=uuid4(), position=n) for n in range(1, 1001))
    with in_schema(channel.dealer.schema_name):
        send(one, actor=CLERK)  # the tenants are remembered from here on
        for document in (make_order(link.id), make_order(link.id, lines=lines)):
            with transaction.atomic(), count_queries() as statements:
                send(document, actor=CLERK)
            real = [s for s in statements if "SAVEPOINT" not in s]
            assert len(real) == 3, real


def test_both_sides_read_it_and_nobody_else(channel, link):
    document = make_order(link.id)
    sent(channel.dealer, document)
    for tenant, sees in (
        (channel.dealer, True),
        (channel.brand, True),
        (channel.subdealer, False),
    ):
        with in_schema(tenant.schema_name):
            assert Envelope.objects.filter(number=document.number).exists() == sees, tenant.slug
            about = queries.about(queries.ours(), document.order_key)
            assert about.exists() == sees
            assert visible_documents(clerk_of(tenant)).exists() == sees


def test_each_side_finds_it_under_the_other(channel, link):
    sent(channel.dealer, make_order(link.id))
    with in_schema(channel.dealer.schema_name):
        assert queries.ours().get().receiver_id == channel.brand.id
    with in_schema(channel.brand.schema_name):
        assert queries.ours().get().sender_id == channel.dealer.id


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE exchange_envelope SET number = 'other'",
        "UPDATE exchange_envelope SET state = 'handled', handled_at = now()",
        "DELETE FROM exchange_envelope",
    ],
)
def test_neither_side_can_touch_it(channel, link, statement):
    """T: the second wall holds where the code is wrong."""
    sent(channel.dealer, make_order(link.id))
    for tenant in (channel.dealer, channel.brand):
        with (
            in_schema(tenant.schema_name),
            pytest.raises(ProgrammingError, match="permission denied") as refused,
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
        assert isinstance(refused.value.__cause__, InsufficientPrivilege)


@pytest.mark.parametrize("statement", ["SET content = '{}'", "SET sent_at = now()"])
def test_not_even_the_platform_changes_its_words(channel, link, statement):
    sent(channel.dealer, make_order(link.id))
    with (
        in_schema(PUBLIC),
        pytest.raises(ProgrammingError, match="kept as they were sent"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE exchange_envelope {statement}")


def test_a_tenant_cannot_write_another_s_letter(channel, link):
    envelope = sent(channel.dealer, make_order(link.id))
    forged = Envelope(
        **{
            field: getattr(envelope, field)
            for field in ("link_id", "sender_id", "receiver_id", "kind", "version", "content")
        },
        number="forged",
        order_key=uuid4(),
        document_key=uuid4(),
        sent_at=clock.now(),
    )
    with (
        in_schema(channel.brand.schema_name),
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
    ):
        forged.save(force_insert=True)


def test_without_the_grant_nothing_leaves(channel, link):
    link.granted_to_customer = []
    link.save()
    with in_schema(channel.dealer.schema_name), pytest.raises(NotGranted), transaction.atomic():
        send(make_order(link.id), actor=CLERK)
    with in_schema(channel.brand.schema_name), pytest.raises(NotGranted), transaction.atomic():
        send(make_order(link.id), actor=CLERK)  # a supplier sends no orders
    assert not Envelope.objects.exists()


def test_over_an_ended_link_nothing_leaves_but_the_letters_stay(channel, link):
    sent(channel.dealer, make_order(link.id))
    end_link(link_id=link.id, actor=clerk_of(channel.brand))
    with in_schema(channel.dealer.schema_name):
        with pytest.raises(LinkNotActive), transaction.atomic():
            send(make_order(link.id), actor=CLERK)
        assert queries.ours().count() == 1


def test_what_the_books_cannot_keep_does_not_leave(channel, link):
    order = make_order(link.id)
    bad = replace(order, lines=(replace(order.lines[0], quantity=Decimal("NaN")),))
    with in_schema(channel.dealer.schema_name), pytest.raises(BadDocument, match="lines"):
        send(bad, actor=CLERK)


def test_hidden_characters_are_left_behind(channel, link):
    envelope = sent(channel.dealer, make_order(link.id, note="a\u202eb\x00c"))
    assert envelope.content["note"] == "abc"


def test_a_failure_shows_in_the_protocol_and_is_put_right(channel, link, lamp, monkeypatch):
    """NET-15, NET-19: the user sees what failed, and repeats it once the cause is gone."""
    from tenant_apps.partners.models import Partner
    from tenant_apps.sales import handlers

    with in_schema(channel.brand.schema_name):
        Partner.objects.update(link_id=None)  # the brand has lost its record of the dealer
    monkeypatch.setattr(handlers, "_refuse", _raise)
    envelope = sent(channel.dealer, make_order(link.id))
    [delivery] = Delivery.objects.filter(envelope_id=envelope.pk)
    relay.deliver(delivery.pk)

    assert state_of(envelope) == "failed"
    assert "NotOnNetwork" not in envelope.failure
    assert envelope.failure

    with in_schema(channel.brand.schema_name):
        Partner.objects.filter(organisation_id=channel.dealer.id).update(link_id=link.id)
        mended = resend(envelope_id=envelope.pk, actor=CLERK)
    assert (mended.state, mended.failure) == ("sent", "")
    relay.deliver(delivery.pk)

    assert state_of(envelope) == "handled"
    with in_schema(channel.brand.schema_name):
        assert SalesOrder.objects.count() == 1
        with pytest.raises(NothingToResend):
            resend(envelope_id=envelope.pk, actor=CLERK)


def _raise(document, refusal, *, actor):
    raise refusal


def test_strangers_cannot_resend(channel, link):
    envelope = sent(channel.dealer, make_order(link.id))
    with in_schema(channel.subdealer.schema_name), pytest.raises(NotFound):
        resend(envelope_id=envelope.pk, actor=CLERK)


def test_bugs_are_not_told_to_the_partner(channel, link, lamp, monkeypatch):
    from tenant_apps.sales import handlers

    def crash(document, *, actor):
        raise RuntimeError("secret of the receiver")

    monkeypatch.setattr(handlers, "_place", crash)
    envelope = sent(channel.dealer, make_order(link.id))
    relay.deliver(Delivery.objects.get(envelope_id=envelope.pk).pk)

    assert state_of(envelope) == "failed"
    assert "secret" not in envelope.failure


def test_a_cancellation_that_overtakes_its_order_waits_for_it(channel, link, lamp):
    """Letters arrive in any order: the early one is no failure, and is not lost."""
    order = make_order(link.id)
    late = sent(channel.dealer, order)
    early = sent(
        channel.dealer,
        OrderCancellationDocument(
            link_id=link.id,
            number=order.number,
            order_key=order.order_key,
            issued_on=order.issued_on,
            reason="changed our mind",
        ),
    )
    delivery = Delivery.objects.get(envelope_id=early.pk)
    relay.deliver(delivery.pk)

    delivery.refresh_from_db()
    assert (delivery.attempts, state_of(early)) == (0, "sent")
    assert delivery.due_at - clock.now() <= timedelta(seconds=2)

    with time_machine.travel(clock.now() + timedelta(seconds=3)):
        with in_schema(PUBLIC):
            assert turns.anything_due()
        handle(late)
        handle(early)
    assert state_of(early) == "handled"
    with in_schema(channel.brand.schema_name):
        assert SalesOrder.objects.get(order_key=order.order_key).state == "cancelled"


@pytest.mark.slow
def test_of_two_handlers_that_end_at_once_the_letter_is_handled(fresh_database, monkeypatch):
    """I: each sees the other's delivery unless the second one waits for the first."""
    both = Barrier(2)
    with in_schema(PUBLIC):
        envelope = Envelope.objects.create(
            link_id=uuid4(),
            sender_id=uuid4(),
            receiver_id=uuid4(),
            kind="order/1",
            number="PO-1",
            order_key=uuid4(),
            document_key=uuid4(),
            content={},
            sent_at=clock.now(),
        )
        schema = Tenant.objects.get(slug="brand").schema_name
        keys = [
            Delivery.objects.create(
                schema=schema, handler="x", payload={}, envelope_id=envelope.pk
            ).pk
            for _ in range(2)
        ]

    def meet(message, *, actor):
        both.wait(timeout=10)

    monkeypatch.setattr(relay, "decode", lambda delivery: (meet, None))

    def work(key):
        try:
            relay.deliver(key)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, keys))

    envelope.refresh_from_db()
    assert (envelope.state, Delivery.objects.count()) == ("handled", 0)
