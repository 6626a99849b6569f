"""The composed supergraph answers one query over three tiers, through the real gateway."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.db import connection, transaction

from config.wsgi import application
from kernel.events import relay
from kernel.events.models import Delivery
from kernel.graphql.ids import gid
from kernel.schema import PUBLIC, in_schema
from shared_apps.network.commands import accept, invite
from shared_apps.network.rules import Side
from shared_apps.visibility.commands import grant_view
from tenant_apps.catalog.commands import adopt_products
from tenant_apps.catalog.models import Product
from tests.gateway.client import FOLDER, Gateway, node
from tests.support.people import make_token
from tests.support.tenancy import known_channel
from tests.support.trading import CLERK, clerk_of, make_products, stock

pytestmark = pytest.mark.slow

QUERY = """
query Network($products: [ID!]!) {
  products(first: 5) { edges { node { id name } } }
  organisations(first: 50) { edges { node {
    name tier
    stock(productIds: $products) { level isAvailable onHand product { name } }
  } } }
}"""


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *args: object) -> None:
        """Nothing: the test looks at the calls themselves."""


class Subgraphs:
    """Our own endpoints over HTTP, with every call to them written down."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str]] = []
        self.server = make_server("127.0.0.1", 0, self._answer, _Server, _Quiet)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/subgraphs"

    def _answer(self, environ, start_response):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        from io import BytesIO

        environ["wsgi.input"] = BytesIO(body)
        self.calls.append((environ["PATH_INFO"], json.loads(body)["query"] if body else ""))
        try:
            return list(application(environ, start_response))
        finally:
            connection.close()

    def close(self) -> None:
        self.server.shutdown()


@pytest.fixture
def graph(fresh_database, tmp_path) -> Iterator[tuple[Gateway, Subgraphs]]:
    node()
    subgraphs = Subgraphs()
    gateway = Gateway(
        FOLDER / "supergraph.graphql",
        tmp_path / "gateway.log",
        PLATFORM_URL=f"{subgraphs.url}/platform",
        TENANT_URL=f"{subgraphs.url}/tenant",
        GATEWAY_SECRET="only-for-tests",
    )
    try:
        yield gateway, subgraphs
    finally:
        gateway.stop()
        subgraphs.close()


@pytest.fixture
def channel(fresh_database):
    """A brand's lamp at the brand (100), its dealer (5) and the dealer's store (3)."""
    found = known_channel()
    for supplier, customer in ((found.brand, found.dealer), (found.dealer, found.store)):
        link = invite(as_=Side.SUPPLIER, organisation_id=customer.id, actor=clerk_of(supplier))
        accept(link_id=link.id, actor=clerk_of(customer))
    with in_schema(PUBLIC):
        while waiting := Delivery.objects.order_by("id").first():
            relay.deliver(waiting.id)
    with in_schema(found.brand.schema_name), transaction.atomic():
        [lamp] = make_products(1, publish=True)
        stock(lamp, 100)
        shared = Product.objects.get(pk=lamp).shared_product_id
    for tenant, there in ((found.dealer, 5), (found.store, 3)):
        with in_schema(tenant.schema_name), transaction.atomic():
            [mine] = adopt_products(shared_product_ids=[shared], actor=CLERK).values()
            stock(mine, there)
    return found, gid("Product", shared)


def allow(owner, viewer, level):
    with in_schema(PUBLIC):
        grant_view(viewer_id=viewer.id, level=level, actor=clerk_of(owner))


def test_one_query_from_the_brand_shows_stock_over_three_tiers(graph, channel):
    """VIS-01, VIS-04; one _entities call, each company at the level it has granted."""
    gateway, subgraphs = graph
    found, lamp = channel
    allow(found.dealer, found.brand, 3)
    allow(found.store, found.brand, 1)
    token = make_token(organisation_id=found.brand.id)

    answer = gateway.ask(QUERY, token=token, variables={"products": [lamp]}).json

    assert "errors" not in answer, answer
    rows = {
        edge["node"]["name"]: (edge["node"]["tier"], edge["node"]["stock"])
        for edge in answer["data"]["organisations"]["edges"]
    }
    shown = {
        name: (tier, stock[0]["level"], stock[0]["isAvailable"], stock[0]["onHand"])
        for name, (tier, stock) in rows.items()
    }
    assert shown == {
        "Brand": (0, 5, True, "100"),
        "Dealer": (1, 3, True, "5"),
        "Store": (2, 1, True, None),
    }
    assert rows["Dealer"][1][0]["product"]["name"] == "Product 0"
    entities = [path for path, query in subgraphs.calls if "_entities" in query]
    assert entities.count("/subgraphs/tenant") == 1


def test_what_is_not_granted_is_null_and_looks_like_nothing(graph, channel):
    """T11, T20: no error, no hint."""
    gateway, _ = graph
    found, lamp = channel
    token = make_token(organisation_id=found.brand.id)

    answer = gateway.ask(QUERY, token=token, variables={"products": [lamp]}).json

    assert "errors" not in answer
    rows = {
        edge["node"]["name"]: edge["node"]["stock"]
        for edge in answer["data"]["organisations"]["edges"]
    }
    assert rows["Dealer"] is None
    assert "Store" not in rows
