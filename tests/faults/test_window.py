"""The window on others' stock while web workers die: what was closed stays closed (T11, I11)."""

from __future__ import annotations

import random
from uuid import uuid4

import pytest

from kernel.graphql.ids import gid
from kernel.schema import in_schema
from tenant_apps.catalog.models import Product
from tests.faults.site import kill
from tests.support.processes import eventually
from tests.support.trading import stock

pytestmark = pytest.mark.slow

STOCK = """query ($p: [ID!]!, $o: [ID!]) { networkStock(productIds: $p, organisationIds: $o) {
    organisationName onHand } }"""


def test_a_revoked_view_stays_closed_whoever_is_killed(site, long_or_short):
    """The very next read after the answer to a revocation finds nothing, also after a kill."""
    rounds, rng = long_or_short(100, 8), random.Random(9)
    owner = site.client(site.buyer)
    owner.host = "platform.localhost"
    viewer = site.client(site.seller)
    with in_schema(site.buyer.schema_name):
        stock(site.trade.bought[0], 5)
        shared = Product.objects.get(pk=site.trade.bought[0]).shared_product_id

    def seen() -> list[dict[str, str]]:
        asked = {"p": [gid("Product", shared)], "o": [gid("Organisation", site.buyer.id)]}
        return viewer.insist_on(STOCK, **asked)["networkStock"]

    for _ in range(rounds):
        assert seen() == []
        granted, _ = owner.insist(
            "grantView", "grant { id }", viewerId=gid("Organisation", site.seller.id), level=4
        )
        assert granted["userErrors"] == []
        kill(rng.choice(eventually(site.web_workers)))
        assert [row["organisationName"] for row in seen()] == ["Dealer"]
        revoked, _ = owner.insist(
            "revokeView", "grant { id }", key=str(uuid4()), grantId=granted["grant"]["id"]
        )
        assert revoked["userErrors"] == []
        kill(rng.choice(eventually(site.web_workers)))
        assert seen() == []
    site.settle()
