"""Partners outside trade in the same conversation, over UBL (decision 16, NET-11, NET-24)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import transaction

from kernel.errors import NotFound
from kernel.events import relay
from kernel.events.models import Delivery
from kernel.schema import in_schema
from shared_apps.exchange import queries
from shared_apps.exchange.commands import acknowledge, receive_xml, resend
from shared_apps.exchange.documents import (
    DespatchAdviceDocument,
    DespatchLine,
    Item,
    OrderCancellationDocument,
)
from shared_apps.exchange.errors import (
    BadDocument,
    DocumentDiffers,
    PartnerIsHere,
    PartnerMayNotSend,
)
from shared_apps.exchange.models import Envelope
from shared_apps.exchange.ubl import from_xml
from shared_apps.network.commands import end_link
from shared_apps.network.errors import LinkNotActive
from tenant_apps.catalog.models import Product
from tenant_apps.catalog.rules import folded
from tenant_apps.fulfilment.commands import receive
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.purchasing.models import PurchaseOrderLine
from tenant_apps.returns.commands import ReturnAsk, instruct_return, receive_return
from tenant_apps.sales.commands import confirm_order
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tests.support.letters import make_order
from tests.support.trading import (
    CLERK,
    clerk_of,
    make_products,
    make_purchase,
    on_hand,
    ship_all,
    stock,
)
from tests.support.ubl_papers import (
    despatch_paper,
    receipt_paper,
    response_paper,
    simple_response_paper,
)


@pytest.fixture
def lamp(brand):
    """The brand keeps what make_order() asks for."""
    [key] = make_products(1)
    Product.objects.filter(pk=key).update(sku="LAMP", sku_folded=folded("LAMP"))
    return key


def take(xml, link, **given):
    with transaction.atomic():
        return receive_xml(link_id=link.pk, xml=xml, actor=CLERK, **given)


def last_letter(kind):
    return Envelope.objects.filter(kind=kind).latest("id")


def ubl(envelope):
    return queries.ubl_by_id([envelope.pk])[envelope.pk]


def test_an_outside_customer_orders_and_is_answered(brand, lamp, outside, paper, deliver):
    customer = outside()
    stock(lamp, 10)
    document = make_order(customer.link.pk)
    envelope = take(paper(document, customer), customer.link)
    deliver()

    order = SalesOrder.objects.get(order_key=document.order_key)
    assert (order.customer_reference, order.state) == (document.number, "submitted")
    envelope.refresh_from_db()
    assert envelope.state == "handled"
    assert envelope.sender_id == customer.company.pk

    confirm_order(order_id=order.id, actor=CLERK)
    answer = last_letter("order_response/1")
    assert answer.receiver_id == customer.company.pk
    assert answer.state == "sent"
    read = from_xml(ubl(answer).encode(), customer.link.pk)
    assert (read.status, read.order_number) == ("accepted", document.number)
    assert [line.line_key for line in read.lines] == [document.lines[0].line_key]


def test_the_same_paper_twice_is_one_document(brand, lamp, outside, paper, deliver):
    customer = outside()
    xml = paper(make_order(customer.link.pk), customer)
    first, second = take(xml, customer.link), take(xml, customer.link)
    assert first.pk == second.pk
    deliver()
    assert take(xml, customer.link).pk == first.pk
    assert SalesOrder.objects.count() == 1


def test_a_number_stands_for_one_document(brand, lamp, outside, paper):
    customer = outside()
    document = make_order(customer.link.pk)
    take(paper(document, customer), customer.link)
    other = replace(document, note="and hurry")
    with pytest.raises(DocumentDiffers):
        take(paper(other, customer), customer.link)


def test_what_came_is_kept_as_it_came(brand, lamp, outside, paper):
    customer = outside()
    xml = paper(make_order(customer.link.pk), customer).replace(b"</Order>", b"<!-- x --></Order>")
    envelope = take(xml, customer.link)
    assert "<cbc:Name>Lamp</cbc:Name>" in ubl(envelope)


@pytest.mark.parametrize("write", [response_paper, simple_response_paper])
def test_an_outside_supplier_says_yes_in_two_words(brand, outside, deliver, write):
    """A stranger's answer without lines, versions and keys confirms our order as it is."""
    supplier = outside("supplier")
    order = _bought_from(supplier)
    take(write(order=order.number, number="R-1"), supplier.link)
    deliver()

    order.refresh_from_db()
    line = PurchaseOrderLine.objects.get(order=order)
    assert (order.state, line.confirmed, line.status) == ("confirmed", 10, "accepted")


def test_later_answers_of_a_stranger_are_newer(brand, outside, deliver):
    supplier = outside("supplier")
    order = _bought_from(supplier)
    first = take(response_paper(order=order.number, number="R-1"), supplier.link)
    second = take(response_paper(order=order.number, number="R-2", code="RE"), supplier.link)
    again = take(response_paper(order=order.number, number="R-1"), supplier.link)
    assert (first.version, second.version, again.pk) == (1, 2, first.pk)
    for envelope in (second, first):  # whatever comes last, the newest version holds
        for delivery in Delivery.objects.filter(envelope_id=envelope.pk):
            relay.deliver(delivery.pk)

    order.refresh_from_db()
    assert order.state == "rejected"


def test_an_outside_supplier_s_goods_come_in_by_its_own_numbers(brand, outside, deliver):
    """Sales issue becomes purchase receipt (NET-08), and our receipt speaks their numbers."""
    supplier = outside("supplier")
    order = _bought_from(supplier)
    take(response_paper(order=order.number, number="R-1"), supplier.link)
    take(despatch_paper(order=order.number, number="D-7", line="30", quantity=10), supplier.link)
    deliver()

    receipt = Receipt.objects.get()
    assert (receipt.order_key, receipt.despatch_number) == (order.order_key, "D-7")
    receive(receipt_id=receipt.id, actor=CLERK)
    deliver()

    assert PurchaseOrderLine.objects.get(order=order).received == 10
    answer = ubl(last_letter("receipt_advice/1"))
    assert "<cbc:ID>D-7</cbc:ID>" in answer
    assert "<cbc:LineID>30</cbc:LineID>" in answer


def _bought_from(supplier):
    from tenant_apps.partners.models import Partner

    return make_purchase(supplier=Partner.objects.get(link_id=supplier.link.pk))


def test_an_outside_customer_takes_in_and_sends_back(brand, lamp, outside, paper, deliver):
    """RMA-02 over the open edge, by the numbers on the papers alone."""
    customer = outside()
    stock(lamp, 10)
    document = make_order(customer.link.pk)
    take(paper(document, customer), customer.link)
    deliver()
    order = SalesOrder.objects.get(order_key=document.order_key)
    ship_all(order)
    deliver()
    advice = last_letter("despatch_advice/1")
    take(receipt_paper(despatch=advice.number, number="RA-1"), customer.link)
    deliver()
    line = SalesOrderLine.objects.get(order=order)
    assert (line.shipped, line.received) == (3, 3)

    ask = ReturnAsk(line_key=line.line_key, quantity=Decimal(2), reason="broken")
    agreed = instruct_return(order_key=order.order_key, lines=[ask], actor=CLERK)
    letter = last_letter("return_instruction/1")
    assert f"<cbc:ID>{letter.number}</cbc:ID>" in ubl(letter)
    back = despatch_paper(
        order=document.number, number="RD-1", line="1", quantity=2, instruction=letter.number
    )
    assert take(back, customer.link).document_key == agreed.return_key
    deliver()
    receive_return(return_id=agreed.id, actor=CLERK)
    deliver()

    line.refresh_from_db()
    assert line.returned == 2
    assert on_hand(lamp) == 9
    assert last_letter("receipt_advice/1").sender_id == brand.id


def test_fetched_documents_are_not_offered_again(brand, outside):
    supplier = outside("supplier")
    _bought_from(supplier)
    order = last_letter("order/1")
    [fetched] = acknowledge(envelope_ids=[order.pk], actor=CLERK)
    assert (fetched.state, fetched.handled_at is not None) == ("handled", True)
    when = fetched.handled_at
    [again] = acknowledge(envelope_ids=[order.pk], actor=CLERK)
    assert again.handled_at == when

    assert resend(envelope_id=order.pk, actor=CLERK).state == "sent"


def test_only_our_letters_to_outside_can_be_acknowledged(channel, brand, outside, paper):
    customer = outside()
    theirs = take(paper(make_order(customer.link.pk), customer), customer.link)
    for wrong in (theirs.pk, uuid4()):
        with pytest.raises(NotFound), transaction.atomic():
            acknowledge(envelope_ids=[wrong], actor=CLERK)


def test_a_partner_with_a_tenant_sends_no_files(brand, link, outside, paper):
    customer = outside()
    customer.link = link
    with pytest.raises(PartnerIsHere):
        take(paper(make_order(link.pk), customer), link)


def test_a_link_of_others_is_not_there(channel, outside, paper):
    customer = outside()
    xml = paper(make_order(customer.link.pk), customer)
    with in_schema(channel.dealer.schema_name), pytest.raises(NotFound):
        take(xml, customer.link)


def test_a_partner_sends_what_its_side_may_send(brand, outside, paper):
    supplier = outside("supplier")
    with pytest.raises(PartnerMayNotSend):
        take(paper(make_order(supplier.link.pk), supplier), supplier.link)


def test_an_ended_link_takes_nothing_in(channel, brand, outside, paper):
    customer = outside()
    end_link(link_id=customer.link.pk, actor=clerk_of(channel.brand))
    with pytest.raises(LinkNotActive):
        take(paper(make_order(customer.link.pk), customer), customer.link)


def test_a_paper_of_another_company_is_not_taken_for_the_partner_s(brand, outside, paper):
    """A GLN we know says whose paper it is: uploads to the wrong partner are caught."""
    one, other = outside(gln="4000000000112"), outside(gln="4000000000129")
    with pytest.raises(BadDocument, match=other.company.name):
        take(paper(make_order(one.link.pk), other), one.link)


def test_a_partner_cannot_name_another_partner_s_order(brand, lamp, outside, paper, deliver):
    """Keys in a paper are claims: one partner must not cancel what another has ordered."""
    one, other = outside(), outside()
    order = make_order(one.link.pk)
    take(paper(order, one), one.link)
    deliver()
    cancellation = OrderCancellationDocument(
        link_id=other.link.pk,
        number="C-1",
        order_key=order.order_key,
        issued_on=date(2026, 3, 2),
    )
    with pytest.raises(BadDocument, match="another partner"):
        take(paper(cancellation, other), other.link)
    assert SalesOrder.objects.get(order_key=order.order_key).state == "submitted"


def test_a_customer_s_despatch_is_a_return_whatever_it_says(brand, outside, paper):
    customer = outside()
    advice = DespatchAdviceDocument(
        link_id=customer.link.pk,
        number="D-1",
        shipment_key=uuid4(),
        order_key=uuid4(),
        dispatched_at=datetime(2026, 3, 1, tzinfo=UTC),
        lines=(
            DespatchLine(
                shipment_line_key=uuid4(),
                line_key=uuid4(),
                position=1,
                item=Item(name="Lamp"),
                quantity=Decimal(1),
                unit="C62",
            ),
        ),
    )
    assert take(paper(advice, customer), customer.link).content["is_return"] is True


def test_people_of_some_partners_see_and_bring_their_documents_only(brand, lamp, outside, paper):
    """ORG-05, ORG-06: an outside partner's own token works for its own link."""
    from tenant_apps.partners.models import Partner

    one, other = outside(), outside()
    for each in (one, other):
        take(paper(make_order(each.link.pk), each), each.link)
    me = Partner.objects.get(link_id=one.link.pk)
    theirs = clerk_of(brand, partner_id=me.pk)

    assert {each.link_id for each in queries.visible_documents(theirs)} == {one.link.pk}
    with transaction.atomic():
        mine = paper(make_order(one.link.pk), one)
        receive_xml(link_id=one.link.pk, xml=mine, actor=theirs)
    foreign = paper(make_order(other.link.pk), other)
    with pytest.raises(NotFound), transaction.atomic():
        receive_xml(link_id=other.link.pk, xml=foreign, actor=theirs)
