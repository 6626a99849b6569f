"""Getting from upstream what an order lacks (story 8 step 5, NET-11, INV-15, MAL-17)."""

from decimal import Decimal

from kernel.schema import in_schema
from tenant_apps.fulfilment.commands import receive
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.inventory.queries import broken_balances
from tenant_apps.planning.commands import order_shortages
from tenant_apps.planning.errors import NothingShort
from tenant_apps.planning.queries import shortages_of_order
from tenant_apps.purchasing.commands import advise_goods
from tenant_apps.purchasing.errors import NotASupplier
from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.sales.commands import confirm_order
from tenant_apps.sales.models import SalesOrder
from tests.support.api import Api
from tests.support.trading import (
    CLERK,
    case_of,
    make_customer,
    make_products,
    make_purchase,
    make_sale,
    make_supplier,
    refused,
    ship_all,
    stock,
)


def short_sale(wanted=20, have=5, **facts):
    """An order that stock does not cover; the dealer has promised what there is."""
    [product] = make_products(1, **facts)
    stock(product, have)
    order = make_sale({product: wanted})
    confirm_order(order_id=order.id, partial=True, actor=CLERK)
    return order, order.lines.get()


def arrive(order: PurchaseOrder, deliver) -> None:
    receive(receipt_id=advise_goods(order_id=order.id, actor=CLERK).id, actor=CLERK)
    deliver()


def test_before_the_answer_what_is_free_counts(dealer):
    [product] = make_products(1)
    stock(product, 5)
    order = make_sale({product: 20})

    [found] = shortages_of_order(order.id)

    assert (found.wanted, found.available, found.short) == (20, 5, 15)


def test_after_the_answer_the_rest_is_short(dealer):
    order, line = short_sale()

    [found] = shortages_of_order(order.id)

    assert (found.line_id, found.wanted, found.available, found.short) == (line.id, 15, 0, 15)


def test_an_order_that_is_answered_in_full_lacks_nothing(dealer):
    order, _ = short_sale(wanted=5)

    assert shortages_of_order(order.id) == []


def test_the_rest_is_ordered_once_for_the_line_that_lacks_it(dealer):
    order, line = short_sale()
    supplier = make_supplier()

    bought = order_shortages(order_id=order.id, supplier_id=supplier.id, actor=CLERK)

    assert (bought.state, bought.supplier_id) == ("sent", supplier.id)
    assert bought.reference == f"sales.order:{order.id}"
    asked = bought.lines.get()
    assert (asked.quantity, asked.source_reference) == (15, f"sales.line:{line.id}")
    with refused(NothingShort):
        order_shortages(order_id=order.id, supplier_id=supplier.id, actor=CLERK)
    assert PurchaseOrder.objects.count() == 1


def test_whole_packs_are_ordered_as_packs_and_others_by_the_piece(dealer):
    even, _ = short_sale(wanted=29, packs=(case_of(12),))
    odd, _ = short_sale(wanted=20, packs=(case_of(12),))
    supplier = make_supplier().id

    in_cases = order_shortages(order_id=even.id, supplier_id=supplier, actor=CLERK).lines.get()
    in_pieces = order_shortages(order_id=odd.id, supplier_id=supplier, actor=CLERK).lines.get()

    assert (in_cases.quantity, in_cases.order_quantity, in_cases.order_unit) == (24, 2, "CS")
    assert (in_pieces.quantity, in_pieces.order_quantity, in_pieces.order_unit) == (15, 15, "C62")


def test_a_customer_is_not_ordered_from(dealer):
    order, _ = short_sale()
    customer = make_customer()

    with refused(NotASupplier):
        order_shortages(order_id=order.id, supplier_id=customer.id, actor=CLERK)

    assert not PurchaseOrder.objects.exists()


def test_goods_that_come_in_are_promised_to_the_line_they_were_bought_for(dealer, deliver):
    order, line = short_sale()
    bought = order_shortages(order_id=order.id, supplier_id=make_supplier().id, actor=CLERK)

    arrive(bought, deliver)

    line.refresh_from_db()
    assert line.confirmed == 20
    assert shortages_of_order(order.id) == []
    assert broken_balances() == []
    ship_more(order)


def ship_more(order):
    from tenant_apps.sales.commands import create_shipment, dispatch_shipment

    dispatch_shipment(shipment_id=create_shipment(order_id=order.id, actor=CLERK), actor=CLERK)
    order.refresh_from_db()
    assert order.state == "shipped"


def test_goods_bought_for_stock_serve_who_has_waited_longest(dealer, deliver):
    _older, first = short_sale()
    younger = make_sale({first.product_id: 20})
    stock(first.product_id, 1)
    confirm_order(order_id=younger.id, partial=True, actor=CLERK)

    arrive(make_purchase({first.product_id: 18}), deliver)

    first.refresh_from_db()
    assert first.confirmed == 20
    assert younger.lines.get().confirmed == 4
    assert broken_balances() == []


def test_an_order_nobody_has_answered_is_not_promised_anything(dealer, deliver):
    [product] = make_products(1)
    order = make_sale({product: 20})

    arrive(make_purchase({product: 20}), deliver)

    assert order.lines.get().confirmed == 0
    assert SalesOrder.objects.get().state == "submitted"


def test_goods_in_another_warehouse_leave_the_line_waiting(dealer, deliver):
    from tenant_apps.inventory.commands import add_warehouse

    order, line = short_sale()
    bought = order_shortages(order_id=order.id, supplier_id=make_supplier().id, actor=CLERK)
    annex = add_warehouse(code="ANNEX", name="Annex", actor=CLERK)

    receipt = advise_goods(order_id=bought.id, actor=CLERK)
    receive(receipt_id=receipt.id, warehouse_id=annex.id, actor=CLERK)
    deliver()

    line.refresh_from_db()
    assert line.confirmed == 5


def test_two_hundred_lines_are_looked_at_in_as_many_statements_as_one(dealer, count_queries):
    products = make_products(200)
    one, many = make_sale({products[0]: 1}), make_sale(dict.fromkeys(products, 1))
    supplier = make_supplier().id

    with count_queries() as few:
        order_shortages(order_id=one.id, supplier_id=supplier, actor=CLERK)
    with count_queries() as more:
        order_shortages(order_id=many.id, supplier_id=supplier, actor=CLERK)

    assert len(more) == len(few)


def test_one_query_and_two_mutations_answer_and_order_the_rest(trade, deliver):
    """Story 8 step 5: the sub-dealer orders 20, the dealer has 5 and orders 15 at the brand."""
    api = Api(trade.buyer, role="owner")
    with trade.buying():
        from datetime import date

        from tenant_apps.pricing.commands import PriceRow, open_list, set_prices

        book = open_list(code="G", name="G", currency="CNY", is_general=True, actor=CLERK)
        row = PriceRow(product_id=trade.bought[0], amount=Decimal(12), valid_from=date(2020, 1, 1))
        set_prices(list_id=book.id, rows=[row], actor=CLERK)
        stock(trade.bought[0], 5)
        sold = make_sale({trade.bought[0]: 20})
        supplier = trade.supplier

    api.do("confirmSalesOrder", orderId=api.gid("SalesOrder", sold.id), partial=True)
    [short] = api.ask(
        """query ($id: ID!, $products: [ID!]!) {
            shortagesOfOrder(orderId: $id) { lineId short product { id } }
            suppliersFor(productIds: $products) { supplier { id name } } }""",
        id=api.gid("SalesOrder", sold.id),
        products=[api.gid("CatalogProduct", trade.bought[0])],
    )["shortagesOfOrder"]
    payload = api.do(
        "orderShortages",
        "purchaseOrder { number state lines { quantity } }",
        orderId=api.gid("SalesOrder", sold.id),
        supplierId=api.gid("Partner", supplier.id),
    )
    deliver()

    assert short["short"] == "15"
    assert payload["purchaseOrder"]["lines"] == [{"quantity": "15"}]
    listed = api.ask(
        """query ($id: ID!) { purchaseOrders(forOrderId: $id, first: 5) {
            edges { node { number } } } }""",
        id=api.gid("SalesOrder", sold.id),
    )["purchaseOrders"]["edges"]
    assert [edge["node"]["number"] for edge in listed] == [payload["purchaseOrder"]["number"]]
    with trade.selling():
        upstream = SalesOrder.objects.get()
        assert upstream.lines.get().quantity == 15
        ship_all(upstream)
    deliver()
    with trade.buying():
        receive(receipt_id=Receipt.objects.get().id, actor=CLERK)
    deliver()
    with in_schema(trade.buyer.schema_name):
        assert sold.lines.get().confirmed == 20


def test_a_customers_people_see_no_shortages(dealer):
    order, _ = short_sale()
    api = Api(dealer, role="dealer", partner_id=order.customer_id)

    codes = api.refused(
        "query ($id: ID!) { shortagesOfOrder(orderId: $id) { short } }",
        id=api.gid("SalesOrder", order.id),
    )

    assert codes == ["FORBIDDEN"]
