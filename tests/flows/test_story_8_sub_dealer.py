"""Story 8: a store orders from its dealer, the dealer from the brand, through the API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from config.books import check_books
from kernel.events.bus import post
from kernel.graphql.ids import gid
from kernel.quantity import Ratio
from kernel.schema import in_schema
from shared_apps.exchange.models import Envelope
from shared_apps.exchange.queries import document_of
from tenant_apps.catalog.commands import PackFact, ProductFacts, add_products, adopt_products
from tenant_apps.catalog.models import Product
from tenant_apps.partners.models import Partner
from tenant_apps.pricing.commands import PriceRow, open_list, set_prices
from tests.support.api import Api
from tests.support.tenancy import Channel
from tests.support.trading import CLERK, stock

LAMP = "4006381333931"


@dataclass
class World:
    channel: Channel
    brand: Api
    dealer: Api
    store: Api
    shared: str  # the lamp's id on the platform
    deliver: object

    def lamp(self, api: Api) -> str:
        """The lamp as one company's catalogue has it."""
        with in_schema(api.tenant.schema_name):
            return api.gid("CatalogProduct", Product.objects.get(gtin=LAMP.zfill(14)).id)

    def free(self, api: Api) -> Decimal:
        data = api.ask(
            "query($id: ID) { stock(productId: $id) { edges { node { available } } } }",
            id=self.lamp(api),
        )
        return sum((Decimal(e["node"]["available"]) for e in data["stock"]["edges"]), Decimal(0))


def link(supplier: Api, customer: Api, scenario: str) -> str:
    """The supplier invites, the customer accepts (NET-02, NET-04)."""
    invited = supplier.on_platform().do(
        "inviteOrganisation",
        "link { id state }",
        ourSide="SUPPLIER",
        organisationId=gid("Organisation", customer.tenant.id),
        orderScenario=scenario,
    )["link"]
    assert invited["state"] == "INVITED"
    accepted = customer.on_platform().do("acceptLink", "link { id state }", linkId=invited["id"])
    assert accepted["link"]["state"] == "ACTIVE"
    return invited["id"]


@pytest.fixture
def world(channel, deliver):
    brand, dealer, store = (Api(t) for t in (channel.brand, channel.dealer, channel.store))
    link(brand, dealer, "wholesale")
    link(dealer, store, "retail")
    deliver()
    with in_schema(channel.brand.schema_name):
        packs = (
            PackFact(unit="CS", name="Case", ratio=Ratio(12), scenarios=("wholesale",)),
            PackFact(unit="BX", name="Box", ratio=Ratio(6), scenarios=("retail",)),
        )
        facts = ProductFacts(sku="LAMP-A", name="Lamp A", gtin=LAMP, packs=packs)
        [lamp] = add_products(products=[facts], actor=CLERK).values()
        stock(lamp, 100)
        _price(lamp, "80")
        shared = Product.objects.get(pk=lamp).shared_product_id
    for tenant, price, there in ((channel.dealer, "108", 5), (channel.store, "150", 0)):
        with in_schema(tenant.schema_name):
            mine = adopt_products(shared_product_ids=[shared], actor=CLERK)[shared]
            _price(mine, price)
            _sell_in_packs(mine, packs)
            if there:
                stock(mine, there)
    return World(channel, brand, dealer, store, gid("Product", shared), deliver)


def _price(product, amount):
    book = open_list(code="G", name="General", currency="CNY", is_general=True, actor=CLERK)
    row = PriceRow(product_id=product, amount=Decimal(amount), valid_from=date(2020, 1, 1))
    set_prices(list_id=book.id, rows=[row], actor=CLERK)


def _sell_in_packs(product, packs):
    row = Product.objects.get(pk=product)
    facts = ProductFacts(
        sku=row.sku,
        name=row.name,
        gtin=row.gtin,
        packs=packs,
        further={
            "shared_product_id": row.shared_product_id,
            "brand_owner_id": row.brand_owner_id,
            "item_number": row.item_number,
        },
    )
    add_products(products=[facts], publish=False, actor=CLERK)


def supplier_id(api: Api, supplier: Api) -> str:
    with in_schema(api.tenant.schema_name):
        partner = Partner.objects.get(organisation_id=supplier.tenant.id, is_supplier=True)
        return api.gid("Partner", partner.id)


def in_the_mall(world: World, seller: Api, buyer: Api) -> Api:
    """A person of the buyer's in the seller's mall (decision 17)."""
    with in_schema(seller.tenant.schema_name):
        partner = Partner.objects.get(organisation_id=buyer.tenant.id, is_customer=True)
    return Api(seller.tenant, role="dealer", partner_id=partner.id, is_master=True)


def sold(api: Api) -> list[dict]:
    data = api.ask(
        "{ salesOrders { edges { node { id state orderKey customerReference total { amount } "
        "lines { id quantity confirmed openToConfirm shipped } } } } }"
    )
    return [edge["node"] for edge in data["salesOrders"]["edges"]]


def bought(api: Api) -> list[dict]:
    data = api.ask(
        "{ purchaseOrders { edges { node { id number state supplierNumber supplier { name } "
        "lines { quantity confirmed received } } } } }"
    )
    return [edge["node"] for edge in data["purchaseOrders"]["edges"]]


def expected(api: Api) -> list[dict]:
    data = api.ask(
        "{ receipts(state: EXPECTED) { edges { node { id partner { name } "
        "lines { advised received } } } } }"
    )
    return [edge["node"] for edge in data["receipts"]["edges"]]


def order_20(world: World) -> dict:
    world.store.do(
        "draftPurchaseOrder",
        "purchaseOrder { id state }",
        supplierId=supplier_id(world.store, world.dealer),
        lines=[{"productId": world.lamp(world.store), "quantity": "20", "unit": "C62"}],
        send=True,
    )
    world.deliver()
    [order] = sold(world.dealer)
    return order


def fill_from_upstream(world: World, order: dict) -> None:
    """Step 5: one query and two mutations."""
    [short] = world.dealer.ask(
        "query($id: ID!) { shortagesOfOrder(orderId: $id) { wanted available short } }",
        id=order["id"],
    )["shortagesOfOrder"]
    assert (short["wanted"], short["available"], short["short"]) == ("20", "5", "15")
    world.dealer.do("confirmSalesOrder", "order { id }", orderId=order["id"], partial=True)
    world.dealer.do(
        "orderShortages",
        "purchaseOrder { id }",
        orderId=order["id"],
        supplierId=supplier_id(world.dealer, world.brand),
    )
    world.deliver()


def ship_all(api: Api, order_id: str) -> None:
    note = api.do("createShipment", "shipment { id }", orderId=order_id)["shipment"]
    api.do("dispatchShipment", "shipment { id }", shipmentId=note["id"])


def test_step_2_the_dealer_invites_a_store_which_sees_the_dealer_s_prices(world):
    """NET-02, NET-04, PTR-17: the mall is the seller's, priced by the seller."""
    mall = in_the_mall(world, world.dealer, world.store)

    [offer] = mall.ask(
        "{ offers { edges { node { unitPrice { amount } product { sku } priceList } } } }"
    )["offers"]["edges"]

    assert offer["node"]["unitPrice"] == {"amount": "108"}
    assert offer["node"]["priceList"] is None


def test_step_3_the_dealer_orders_cases_and_the_store_boxes(world):
    """PRD-04: the scenario decides the unit, not the user."""
    document = "{ offers { edges { node { orderUnit { unit numerator } } } } }"

    def unit(api):
        return api.ask(document)["offers"]["edges"][0]["node"]["orderUnit"]

    assert unit(in_the_mall(world, world.brand, world.dealer)) == {"unit": "CS", "numerator": 12}
    mall = in_the_mall(world, world.dealer, world.store)
    assert unit(mall) == {"unit": "BX", "numerator": 6}
    order = mall.do(
        "placeOrder",
        "order { lines { quantity orderQuantity orderUnit } }",
        lines=[{"productId": world.lamp(world.dealer), "quantity": "2"}],
    )["order"]
    assert order["lines"] == [{"quantity": "12", "orderQuantity": "2", "orderUnit": "BX"}]


def test_an_order_placed_in_the_mall_is_in_the_buyer_s_own_books(world):
    """Decision 17: mirrored into the linked tenant."""
    mall = in_the_mall(world, world.dealer, world.store)
    mall.do(
        "placeOrder",
        "order { id }",
        lines=[{"productId": world.lamp(world.dealer), "quantity": "1"}],
    )
    world.deliver()

    [mirrored] = bought(world.store)
    assert mirrored["state"] == "SENT"
    assert mirrored["lines"] == [{"quantity": "6", "confirmed": "0", "received": "0"}]


def test_step_4_a_store_of_two_dealers_chooses_the_supplier(world):
    """MAL-17."""
    other = Api(world.channel.subdealer)
    link(other, world.store, "retail")
    world.deliver()

    choices = world.store.ask(
        "query($ids: [ID!]!) { suppliersFor(productIds: $ids) { supplier { name } } }",
        ids=[world.lamp(world.store)],
    )["suppliersFor"]

    assert {choice["supplier"]["name"] for choice in choices} == {"Dealer", "Subdealer"}


def test_step_5_what_the_dealer_lacks_it_orders_at_the_brand(world):
    """NET-11, INV-16: 5 are confirmed, 15 are ordered; the brand sees a sales order."""
    order = order_20(world)
    fill_from_upstream(world, order)

    [dealers] = sold(world.dealer)
    assert dealers["lines"][0]["confirmed"] == "5"
    [purchase] = bought(world.dealer)
    [at_brand] = sold(world.brand)
    assert at_brand["customerReference"] == purchase["number"]
    assert at_brand["lines"][0]["quantity"] == "15"
    assert at_brand["total"] == {"amount": "1200"}
    [stores] = bought(world.store)
    assert stores["lines"] == [{"quantity": "20", "confirmed": "5", "received": "0"}]


def test_step_6_the_brand_s_issue_is_the_dealer_s_receipt_and_only_once(world):
    """NET-08."""
    fill_from_upstream(world, order_20(world))
    [at_brand] = sold(world.brand)
    world.brand.do("confirmSalesOrder", "order { id }", orderId=at_brand["id"])
    ship_all(world.brand, at_brand["id"])
    world.deliver()

    [receipt] = expected(world.dealer)
    assert receipt["partner"] == {"name": "Brand"}
    assert receipt["lines"] == [{"advised": "15", "received": "0"}]

    resend_everything(world)
    assert len(expected(world.dealer)) == 1
    world.dealer.do("receiveGoods", "receipt { id }", receiptId=receipt["id"])
    world.deliver()
    assert expected(world.dealer) == []
    assert world.dealer.codes("receiveGoods", receiptId=receipt["id"]) == ["WRONG_STATE"]
    assert world.free(world.brand) == 85
    assert check_books() == {}


def resend_everything(world: World) -> None:
    """Every letter that was ever sent to the dealer comes a second time."""
    dealer = world.channel.dealer
    letters = [document_of(each) for each in Envelope.objects.filter(receiver_id=dealer.id)]
    assert len(letters) > 3
    for letter in letters:
        post(letter, schema=dealer.schema_name)
    world.deliver()


def test_step_7_what_the_dealer_ships_arises_at_the_store(world):
    """NET-08, one tier down; the goods that came in are promised to the order that waits."""
    order = order_20(world)
    fill_from_upstream(world, order)
    [at_brand] = sold(world.brand)
    world.brand.do("confirmSalesOrder", "order { id }", orderId=at_brand["id"])
    ship_all(world.brand, at_brand["id"])
    world.deliver()
    [receipt] = expected(world.dealer)
    world.dealer.do("receiveGoods", "receipt { id }", receiptId=receipt["id"])
    world.deliver()
    [waiting] = sold(world.dealer)
    assert waiting["lines"][0]["confirmed"] == "20"

    ship_all(world.dealer, waiting["id"])
    world.deliver()
    [arriving] = expected(world.store)
    world.store.do("receiveGoods", "receipt { id }", receiptId=arriving["id"])
    world.deliver()

    assert (world.free(world.brand), world.free(world.dealer), world.free(world.store)) == (
        85,
        0,
        20,
    )
    assert [o["state"] for o in sold(world.dealer)] == ["CLOSED"]
    assert [o["state"] for o in bought(world.store)] == ["CLOSED"]
    assert check_books() == {}


def network_stock(world: World) -> dict[str, str | None]:
    """What the brand sees of the lamp, by company."""
    seen = world.brand.ask(
        "query($ids: [ID!]!) { networkStock(productIds: $ids) { organisationName available } }",
        ids=[world.shared],
    )["networkStock"]
    return {row["organisationName"]: row["available"] for row in seen}


def test_step_9_the_dealer_s_stock_is_visible_exactly_as_long_as_it_says(world):
    """VIS-01 to 04: hidden, granted, revoked; and the dealer reads who looked."""
    assert network_stock(world) == {"Brand": "100"}

    grant = world.dealer.on_platform().do(
        "grantView",
        "grant { id }",
        viewerId=gid("Organisation", world.channel.brand.id),
        level=3,
    )["grant"]
    assert network_stock(world) == {"Brand": "100", "Dealer": "5"}

    world.dealer.on_platform().do("revokeView", "grant { id }", grantId=grant["id"])
    assert network_stock(world) == {"Brand": "100"}

    looks = "{ accessLog { edges { node { viewer { name } level } } } }"
    log = world.dealer.on_platform().ask(looks)["accessLog"]["edges"]
    assert [edge["node"] for edge in log] == [{"viewer": {"name": "Brand"}, "level": 3}]
    assert check_books() == {}


def test_step_10_customers_and_purchases_of_the_dealer_stay_its_own(world):
    """TEN-03, ORG-06: the brand's token opens nothing in the dealer's books."""
    order = order_20(world)
    stranger = Api(world.channel.dealer, token=world.brand.token)

    answer = stranger.post("{ partners { edges { node { name } } } }")

    assert answer["errors"][0]["extensions"]["code"] == "TOKEN_REFUSED"
    foreign = world.brand.post("query($id: ID!) { salesOrder(id: $id) { number } }", id=order["id"])
    assert foreign["data"]["salesOrder"] is None
    names = {
        edge["node"]["name"]
        for edge in world.brand.ask("{ partners { edges { node { name } } } }")["partners"]["edges"]
    }
    assert names == {"Dealer"}
