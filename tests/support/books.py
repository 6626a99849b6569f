"""Two tenants with books of the same shape: for each thing of one's, the other has its like.

What stands in them bears the canary of its tenant, so that an answer to the other gives itself
away (tests.support.canaries).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from PIL import Image

from kernel.actor import Actor
from kernel.graphql.ids import gid
from kernel.schema import PUBLIC, in_schema
from shared_apps.directory.commands import register_organisation
from shared_apps.directory.models import Organisation
from shared_apps.exchange.commands import send
from shared_apps.exchange.ubl import PartyFact, to_xml
from shared_apps.identity.models import ApiToken, Membership
from shared_apps.network.commands import invite
from shared_apps.network.rules import Side
from shared_apps.visibility.commands import grant_view
from tenant_apps.attachments.commands import attach, take_file
from tenant_apps.catalog.commands import file_report
from tenant_apps.catalog.models import Product
from tenant_apps.desk.commands import save_view, start_run
from tenant_apps.desk.rules import BulkKind
from tenant_apps.fulfilment.commands import receive
from tenant_apps.fulfilment.models import Receipt, ShipmentLine
from tenant_apps.inventory.commands import (
    MinimumAsk,
    add_warehouse,
    draft_transfer,
    open_count,
    record_counts,
    set_minimums,
    ship_transfer,
)
from tenant_apps.inventory.queries import default_storage
from tenant_apps.ledger.commands import NewEntry, NewHold, hold, post_entries
from tenant_apps.ledger.models import Account
from tenant_apps.ledger.rules import AccountKey
from tenant_apps.messages.commands import write_message
from tenant_apps.messages.queries import Trade
from tenant_apps.organisation.commands import add_unit, change_unit
from tenant_apps.organisation.models import OrganisationUnit
from tenant_apps.organisation.rules import FACTS
from tenant_apps.partners.commands import add_address
from tenant_apps.partners.models import Partner
from tenant_apps.planning.commands import order_shortages
from tenant_apps.pricing.models import PriceList
from tenant_apps.purchasing.commands import advise_goods
from tenant_apps.purchasing.queries import order_by_key
from tenant_apps.returns.commands import (
    ReturnAsk,
    instruct_return,
    request_return,
    return_to_supplier,
)
from tenant_apps.sales.commands import OrderAsk, confirm_order, create_shipment, place_order
from tenant_apps.sales.models import SalesOrder
from tenant_apps.sales.rules import FILES
from tenants.queries import TenantInfo
from tests.support.canaries import canary
from tests.support.letters import make_order
from tests.support.mall import link_with_mall, write_mall
from tests.support.people import SETUP, actor_for, make_member, make_token
from tests.support.promotions import write_promotions
from tests.support.tenancy import known_channel
from tests.support.trading import (
    clerk_of,
    make_customer,
    make_products,
    make_purchase,
    make_sale,
    make_supplier,
    ship_all,
    stock_all,
)


class Books:
    """One tenant's things by what they are for; books["order.draft"] is its global id."""

    def __init__(self, tenant: TenantInfo) -> None:
        self.tenant = tenant
        self.actor = clerk_of(tenant)
        self.ids: dict[str, str] = {}
        self.secrets: dict[str, str] = {}  # tokens of the people in it
        self.goods: tuple[UUID, UUID]  # on the shelf
        self.lacking: UUID  # a product of which there is nothing
        self.customer: Partner
        self.supplier: Partner
        self.rival: Partner  # another customer, with a person of its own
        self.owner: Membership
        self.typist: Actor  # who holds the token "owner"
        self.paper: str  # an order of an outside company, as UBL

    def __getitem__(self, name: str) -> str:
        return self.ids[name]

    def note(self, name: str, kind: str, row: Any, owner: object = None) -> None:
        key = row if isinstance(row, UUID) else row.pk
        self.ids[name] = gid(kind, key, owner or self.tenant.id)

    def note_shared(self, name: str, kind: str, row: Any) -> None:
        self.note(name, kind, row, "platform")

    def note_with_line(self, name: str, kind: str, row: Any, line: str, lines: Any = None) -> None:
        self.note(name, kind, row)
        self.note(f"{name}.line", line, (row.lines.all() if lines is None else lines)[0])


def write_books(tenant: TenantInfo, *, inviter: TenantInfo) -> Books:
    """Fill a tenant's books; inviter is a tenant that has asked it to trade."""
    books = Books(tenant)
    with in_schema(tenant.schema_name):
        _goods(books)
        _partners(books)
        _sales(books)
        _returns(books)
        _purchases(books)
        _stock_papers(books)
        _accounts(books)
        write_promotions(books)
    _people(books)
    link_with_mall(books, known_channel().subdealer)
    with in_schema(tenant.schema_name):
        write_mall(books, books.typist)
    _network(books, inviter)
    return books


def _goods(books: Books) -> None:
    first, second, lacking = make_products(3, publish=True)
    stock_all([first, second], 1_000)
    books.note("product", "CatalogProduct", first)
    books.note_shared("shared product", "Product", Product.objects.get(pk=first).shared_product_id)
    books.note("price list", "PriceList", PriceList.objects.get())
    books.note("warehouse", "Warehouse", default_storage()[0])
    further = add_warehouse(code="W2", name=canary("warehouse"), actor=books.actor)
    books.note("warehouse.second", "Warehouse", further)
    root = OrganisationUnit.objects.get()
    facts = dict.fromkeys(FACTS, canary("organisation"))
    change_unit(unit_id=root.pk, facts=facts, actor=books.actor)
    unit = add_unit(code="001.002", name=canary("branch"), actor=books.actor)
    books.note("unit", "OrganisationUnit", unit)
    books.goods, books.lacking = (first, second), lacking


def _partners(books: Books) -> None:
    books.customer = make_customer(name=canary("customer"))
    books.supplier = make_supplier(name=canary("supplier"))
    books.rival = make_customer(name=canary("rival"))
    books.note("customer", "Partner", books.customer)
    books.note("supplier", "Partner", books.supplier)
    address = add_address(
        partner_id=books.customer.pk, recipient=canary("door"), street="1", actor=books.actor
    )
    books.note("address", "Address", address)


def _order(books: Books, **given: Any) -> Any:
    return make_sale({books.goods[0]: 10}, customer=books.customer)


def _sales(books: Books) -> None:
    draft = place_order(
        customer_id=books.customer.pk,
        lines=[OrderAsk(product_id=books.goods[0], quantity=Decimal(10))],
        note=canary("note"),
        actor=books.actor,
    )
    books.note_with_line("order.draft", "SalesOrder", draft, "SalesOrderLine")
    short = make_sale({books.lacking: 5_000}, customer=books.customer)
    books.note_with_line("order.short", "SalesOrder", short, "SalesOrderLine")
    covered = make_sale({books.lacking: 5_000}, customer=books.customer)
    order_shortages(order_id=covered.id, supplier_id=books.supplier.pk, actor=books.actor)
    books.note("order.covered", "SalesOrder", covered)
    said = Trade(
        id=covered.id, order_key=covered.order_key, kind="SalesOrder", number=covered.number,
        partner_id=books.customer.pk, partner_name="", link_id=None,
    )  # fmt: skip
    write_message(trade=said, text=canary("message"), actor=books.actor)
    books.note_with_line("order.submitted", "SalesOrder", _order(books), "SalesOrderLine")
    for name in ("order.confirmed", "order.shipping"):
        order = _order(books)
        confirm_order(order_id=order.id, actor=books.actor)
        books.note_with_line(name, "SalesOrder", order, "SalesOrderLine")
    shipment = create_shipment(order_id=order.id, actor=books.actor)
    books.note("shipment", "Shipment", shipment)
    packed = ShipmentLine.objects.get(shipment=shipment)
    books.note("shipment.line", "ShipmentLine", packed)


def _shipped(books: Books, name: str) -> Any:
    order = _order(books)
    ship_all(order, tracking_number=canary("track"))
    books.note_with_line(name, "SalesOrder", order, "SalesOrderLine")
    line = order.lines.get()
    return {
        "order_key": order.order_key,
        "lines": [ReturnAsk(line_key=line.line_key, quantity=Decimal(4), reason=canary("reason"))],
    }


def _returns(books: Books) -> None:
    _shipped(books, "order.shipped")
    asked = request_return(**_shipped(books, "order.asked"), actor=books.actor)
    books.note_with_line("return.asked", "ReturnOrder", asked, "ReturnLine")
    agreed = instruct_return(**_shipped(books, "order.agreed"), actor=books.actor)
    books.note_with_line("return.agreed", "ReturnOrder", agreed, "ReturnLine")
    receipt = Receipt.objects.get(is_return=True)
    books.note_with_line("receipt.return", "Receipt", receipt, "ReceiptLine")


def _purchase(books: Books, **given: Any) -> Any:
    return make_purchase({books.goods[0]: 10}, supplier=books.supplier, **given)


def _purchases(books: Books) -> None:
    draft, sent = _purchase(books, send=False), _purchase(books)
    books.note_with_line("purchase.draft", "PurchaseOrder", draft, "PurchaseOrderLine")
    books.note_with_line("purchase.sent", "PurchaseOrder", sent, "PurchaseOrderLine")
    answered = advise_goods(order_id=_purchase(books).id, actor=books.actor)
    books.note("purchase.answered", "PurchaseOrder", order_by_key(answered.order_key))
    coming = advise_goods(order_id=_purchase(books).id, actor=books.actor)
    books.note_with_line("receipt", "Receipt", coming, "ReceiptLine")
    bought = _purchase(books)
    arrived = advise_goods(order_id=bought.id, actor=books.actor)
    receive(receipt_id=arrived.id, actor=books.actor)
    books.note_with_line("purchase.received", "PurchaseOrder", bought, "PurchaseOrderLine")
    ask = ReturnAsk(line_key=bought.lines.get().line_key, quantity=Decimal(2), reason="broken")
    back = return_to_supplier(order_key=bought.order_key, lines=[ask], actor=books.actor)
    books.note_with_line("return.to_supplier", "ReturnOrder", back, "ReturnLine")


def _accounts(books: Books) -> None:
    due = AccountKey.of_partner("rebate_due", books.customer.pk, "CNY")
    cost = AccountKey("rebate_cost", canary("account"), "CNY", is_outside=True)
    earned = NewEntry(
        source=cost, target=due, amount=Decimal(100), reference=canary("entry"), line="1",
        reason="accrued", booked_on=date(2026, 1, 31),
    )  # fmt: skip
    post_entries(entries=[earned], actor=books.actor)
    promised = NewHold(account=due, amount=Decimal(40), reference=canary("promise"), line="1")
    hold(lines=[promised], actor=books.actor)
    books.note("account", "LedgerAccount", Account.objects.get(kind="rebate_due"))


def _stock_papers(books: Books) -> None:
    here = UUID(books["warehouse"].rpartition("/")[2])
    there = UUID(books["warehouse.second"].rpartition("/")[2])
    least = [
        MinimumAsk(product_id=books.goods[0], warehouse_id=place, minimum=Decimal(1))
        for place in (here, there)
    ]
    set_minimums(lines=least, actor=books.actor)
    count = open_count(warehouse_id=here, product_ids=None, actor=books.actor)
    books.note_with_line("count", "StockCount", count, "CountLine")
    counted = open_count(warehouse_id=here, product_ids=[books.goods[1]], actor=books.actor)
    found = {line.id: Decimal(999) for line in counted.lines.all()}
    record_counts(sheet_id=counted.id, counted=found, actor=books.actor)
    books.note("count.counted", "StockCount", counted)
    for name in ("transfer.draft", "transfer.shipped"):
        transfer = draft_transfer(
            source_id=here,
            target_id=there,
            lines=[(books.goods[0], Decimal(1))],
            actor=books.actor,
        )
        books.note(name, "StockTransfer", transfer)
    ship_transfer(transfer_id=transfer.id, actor=books.actor)


def _people(books: Books) -> None:
    here = books.tenant.id
    owner = make_member(organisation_id=here)
    books.secrets["owner"] = make_token(owner)
    with in_schema(books.tenant.schema_name):
        _belongings(books, actor_for(owner))
    books.typist = clerk_of(books.tenant, user_id=owner.user_id)
    member = make_member(organisation_id=here, role="plain_user")
    books.note("member", "Member", member)
    secret = make_token(member)
    books.note("token", "AccessToken", ApiToken.objects.get(membership=member))
    books.secrets["clerk"] = secret
    master = make_member(
        organisation_id=here, role="dealer", partner_id=books.customer.pk, is_master=True
    )
    books.secrets["master"] = make_token(master)
    colleague = make_member(
        organisation_id=here, role="", roles=["order"], partner_id=books.customer.pk
    )
    books.note("sub-account", "Member", colleague)
    rival = make_member(
        organisation_id=here, role="dealer", partner_id=books.rival.pk, is_master=True
    )
    books.secrets["rival"] = make_token(rival)
    books.secrets["nobody"] = make_token(
        make_member(organisation_id=here, roles=["plain_user"]), scopes=["exchange.document.resend"]
    )
    books.owner = make_member(organisation_id=here)
    books.secrets["sub-account"] = make_token(colleague)


def _belongings(books: Books, owner: Any) -> None:
    view = save_view(page="sales.orders", name=canary("view"), state={}, actor=owner)
    books.note("view", "SavedView", view)
    run = start_run(kind=BulkKind.CONFIRM, records=[], actor=owner)
    books.note("run", "BulkRun", run)
    pixels = io.BytesIO()
    Image.new("RGB", (2, 2)).save(pixels, format="PNG")
    file = take_file(name=canary("file"), content=pixels.getvalue(), actor=owner)
    books.note("file", "Attachment", file)
    shown = take_file(name=canary("paper"), content=pixels.getvalue(), actor=owner)
    order = SalesOrder.objects.order_by("id")[0]
    attach(file_ids=[shown.id], subject=FILES, subject_id=order.id, actor=owner)
    books.note("file.on_order", "Attachment", shown)
    paper = take_file(name=canary("report"), content=pixels.getvalue(), actor=owner)
    report = file_report(
        product_id=books.goods[0], file_id=paper.id, lot=canary("lot"), actor=owner
    )
    books.note("report", "QualityReport", report)


def _network(books: Books, inviter: TenantInfo) -> None:
    company = register_organisation(
        name=f"CANARY-{books.tenant.slug}-company", kind="other", actor=SETUP
    )
    link = invite(as_=Side.CUSTOMER, organisation_id=company.pk, actor=books.actor)
    books.note_shared("company", "Organisation", company)
    books.note_shared("link", "Link", link)
    buying = invite(as_=Side.SUPPLIER, organisation_id=company.pk, actor=books.actor)
    asked = invite(as_=Side.SUPPLIER, organisation_id=books.tenant.id, actor=clerk_of(inviter))
    books.note_shared("link.asked", "Link", asked)
    books.note_shared("ourselves", "Organisation", books.tenant.id)
    ally = register_organisation(name="Ally", kind="other", actor=SETUP)
    books.note_shared("ally", "Organisation", ally)
    grant = grant_view(viewer_id=company.pk, level=2, actor=books.actor)
    books.note_shared("grant", "ViewGrant", grant)
    with in_schema(books.tenant.schema_name):
        letter = send(make_order(link.id, note=canary("letter")), actor=books.actor)
    us = PartyFact(organisation_id=books.tenant.id, name=books.tenant.name)
    them = PartyFact(organisation_id=company.pk, name=company.name)
    books.paper = to_xml(make_order(buying.id), them, us).decode()
    books.note_shared("link.buying", "Link", buying)
    books.note("document", "Document", letter)
    hidden = Organisation.objects.filter(pk__in=[company.pk, books.tenant.id])
    hidden.update(is_public=False)  # others neither find nor invite it


def fingerprint(*tenants: TenantInfo) -> dict[str, str]:
    """What stands in every table of these tenants, in short."""
    with in_schema(PUBLIC), connection.cursor() as cursor:
        cursor.execute(
            "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname = ANY(%s)",
            [[tenant.schema_name for tenant in tenants]],
        )
        tables = [name for (name,) in cursor.fetchall()]
        cursor.execute(
            " UNION ALL ".join(
                f"SELECT '{name}', md5(string_agg(t::text, '|' ORDER BY t::text)) FROM {name} t"
                for name in [*tables, *_PUBLIC_TABLES]
            )
        )
        return dict(cursor.fetchall())


# What tenants write to in the public schema, but for logs of what was read.
_PUBLIC_TABLES = (
    "directory_organisation",
    "directory_sharedproduct",
    "network_link",
    "visibility_visibilitygrant",
    "visibility_stockonshow",
    "exchange_envelope",
    "events_delivery",
    "identity_membership",
    "identity_role",
    "identity_user",
)


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside has not happened."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
