"""Saying what we want of a supplier (INV-16, INV-18, MAL-17, PRD-04)."""

from decimal import Decimal

from uuid6 import uuid7

from kernel.errors import BadValue, NotFound, WrongState
from kernel.schema import PUBLIC, in_schema
from shared_apps.exchange.models import Envelope
from tenant_apps.catalog.errors import NotWhole, UnknownUnit
from tenant_apps.partners.commands import change_partner
from tenant_apps.partners.errors import PartnerSuspended
from tenant_apps.purchasing.commands import (
    PurchaseAsk,
    UnitAsk,
    cancel_order,
    change_order,
    draft_order,
    in_base_units,
    send_order,
)
from tenant_apps.purchasing.errors import EmptyPurchase, NotASupplier
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tests.support.trading import (
    CLERK,
    case_of,
    make_customer,
    make_products,
    make_purchase,
    make_supplier,
    refused,
)


def draft(*asks, supplier=None, **given):
    supplier = supplier or make_supplier()
    return draft_order(supplier_id=supplier.id, lines=asks, actor=CLERK, **given)


def ask(product_id, quantity=10, price=None) -> PurchaseAsk:
    return PurchaseAsk(
        product_id=product_id,
        quantity=Decimal(quantity),
        unit_price=None if price is None else Decimal(price),
    )


def test_a_draft_names_what_we_expect_to_pay(dealer):
    dear, unknown = make_products(2, price=None)

    order = draft(ask(dear, 3, "1.115"), ask(unknown, 5))

    assert order.state == "draft"
    assert order.total.amount == Decimal("3.35")  # 3.345, half away from zero
    lines = order.lines.order_by("position")
    assert [(li.quantity, li.order_unit, li.unit_price_amount) for li in lines] == [
        (3, "C62", Decimal("1.115")),
        (5, "C62", None),
    ]


def test_each_line_has_an_identity_of_its_own(dealer):
    [product] = make_products(1, price=None)

    order = draft(ask(product, 1), ask(product, 2))

    assert len({line.line_key for line in order.lines.all()}) == 2


def test_an_order_needs_lines(dealer):
    with refused(EmptyPurchase):
        draft()

    assert not PurchaseOrder.objects.exists()


def test_a_customer_is_no_supplier(dealer):
    customer = make_customer()

    with refused(NotASupplier):
        draft(ask(make_products(1)[0]), supplier=customer)


def test_a_suspended_supplier_gets_no_order(dealer):
    supplier = make_supplier()
    change_partner(partner_id=supplier.id, state="suspended", actor=CLERK)

    with refused(PartnerSuspended):
        draft(ask(make_products(1)[0]), supplier=supplier)


def test_unknown_goods_cannot_be_ordered(dealer):
    with refused(NotFound) as refusal:
        draft(ask(make_products(1)[0]), ask(uuid7()))

    assert refusal.value.path == ("lines", 1, "productId")
    assert not PurchaseOrderLine.objects.exists()


def test_nothing_cannot_be_ordered(dealer):
    for quantity in ("0", "-1", "1000000000000"):
        with refused(BadValue) as refusal:
            draft(ask(make_products(1)[0], quantity))
        assert refusal.value.path == ("lines", 0, "quantity")


def test_no_order_is_larger_than_the_books(dealer):
    [product] = make_products(1, price=None)

    with refused(BadValue):
        draft(ask(product, "999999999999", "99999999999999"))

    assert not PurchaseOrder.objects.exists()


def test_packs_become_base_units(dealer):
    [product] = make_products(1, price=None, packs=(case_of(12),))
    supplier = make_supplier()

    [line] = in_base_units(
        [UnitAsk(product_id=product, quantity=Decimal(2), unit="CS")], supplier_id=supplier.id
    )

    assert (line.quantity, line.order_quantity, line.order_unit) == (24, 2, "CS")


def test_the_unit_of_the_suppliers_scenario_is_the_default(dealer):
    [product] = make_products(1, price=None, packs=(case_of(12),))
    asked = [UnitAsk(product_id=product, quantity=Decimal(1))]
    wholesale, retail = make_supplier(), make_supplier(order_scenario="retail")

    assert in_base_units(asked, supplier_id=wholesale.id)[0].quantity == 12
    assert in_base_units(asked, supplier_id=retail.id)[0].quantity == 1


def test_a_unit_nobody_trades_in_is_refused(dealer):
    [product] = make_products(1, price=None)
    supplier = make_supplier().id

    with refused(UnknownUnit):
        in_base_units(
            [UnitAsk(product_id=product, quantity=Decimal(1), unit="BX")], supplier_id=supplier
        )


def test_what_cannot_be_counted_exactly_is_refused(dealer):
    from kernel.quantity import Ratio
    from tenant_apps.catalog.commands import PackFact

    third = PackFact(unit="PA", ratio=Ratio(1, 3))
    [product] = make_products(1, price=None, packs=(third,))
    supplier = make_supplier().id

    with refused(NotWhole):
        in_base_units(
            [UnitAsk(product_id=product, quantity=Decimal(1), unit="PA")], supplier_id=supplier
        )


def test_a_draft_is_changed_without_a_trace(dealer):
    one, two, three = make_products(3, price=None)
    order = draft(ask(one, 5), ask(two, 5))
    first, second = order.lines.order_by("position")

    change_order(
        order_id=order.id,
        quantities={first.id: Decimal(7), second.id: Decimal(0)},
        new_lines=[ask(three, 2)],
        actor=CLERK,
    )

    order.refresh_from_db()
    lines = order.lines.order_by("position")
    assert [(li.product_id, li.quantity, li.position) for li in lines] == [
        (one, 7, 1),
        (three, 2, 3),
    ]
    assert order.version == 1


def test_an_order_is_not_changed_into_nothing(dealer):
    order = draft(ask(make_products(1)[0], 5))
    line = order.lines.get()

    with refused(EmptyPurchase):
        change_order(order_id=order.id, quantities={line.id: Decimal(0)}, actor=CLERK)

    assert order.lines.get().quantity == 5


def test_packs_follow_the_base_units_where_they_come_out_even(dealer):
    [product] = make_products(1, price=None, packs=(case_of(12),))
    order = draft(
        PurchaseAsk(
            product_id=product,
            quantity=Decimal(24),
            order_quantity=Decimal(2),
            order_unit="CS",
        )
    )
    line = order.lines.get()

    change_order(order_id=order.id, quantities={line.id: Decimal(36)}, actor=CLERK)
    line.refresh_from_db()
    assert (line.order_quantity, line.order_unit) == (3, "CS")

    change_order(order_id=order.id, quantities={line.id: Decimal(37)}, actor=CLERK)
    line.refresh_from_db()
    assert (line.order_quantity, line.order_unit) == (37, "C62")


def test_an_order_to_a_supplier_without_a_tenant_is_sent_by_hand(dealer):
    order = make_purchase()

    order.refresh_from_db()
    assert order.state == "sent"
    with in_schema(PUBLIC):
        assert not Envelope.objects.exists()


def test_a_draft_that_is_taken_back_is_gone(dealer):
    order = make_purchase(send=False)

    cancel_order(order_id=order.id, reason="not needed", actor=CLERK)

    with refused(WrongState):
        send_order(order_id=order.id, actor=CLERK)
    order.refresh_from_db()
    assert (order.state, order.reason) == ("cancelled", "not needed")


def test_two_hundred_lines_cost_as_many_statements_as_one(dealer, count_queries):
    products = make_products(200, price=None)
    supplier = make_supplier()

    with count_queries() as few:
        one = draft(ask(products[0]), supplier=supplier)
        send_order(order_id=one.id, actor=CLERK)
    with count_queries() as more:
        many = draft(*[ask(key) for key in products], supplier=supplier)
        send_order(order_id=many.id, actor=CLERK)

    assert len(more) == len(few)
