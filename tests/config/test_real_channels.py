"""Real channels, loaded and replayed for a few months; totals come from the files themselves."""

from __future__ import annotations

import csv
import gzip
from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal

import pytest

from config.books import check_books
from config.channels.identities import organisation_id
from config.channels.loading import load_channel
from config.channels.profile import load_profile
from config.channels.replaying import replay_orders
from kernel.schema import in_schema
from tenant_apps.catalog.models import Product
from tenant_apps.inventory.queries import free
from tenants.queries import schema_of
from tests.support.data import data

pytestmark = pytest.mark.slow


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        yield from csv.DictReader(stream)


def test_adventureworks_is_replayed_to_the_cent_on_both_sides(fresh_database):
    """The brand, its two largest resellers as tenants, and five months of orders."""
    folder, profile = data("adventureworks"), load_profile("adventureworks")
    until = date(2011, 9, 30)
    headers = {
        row["order_number"]: row
        for row in rows(folder / "reseller_orders.csv.gz")
        if row["lines_state"] == "full" and row["order_date"] <= until.isoformat()
    }
    lines = [
        row
        for row in rows(folder / "reseller_order_lines.csv.gz")
        if row["order_number"] in headers
    ]
    sums = Counter()
    for row in rows(folder / "reseller_orders.csv.gz"):
        sums[row["customer_id"]] += Decimal(row["subtotal"])
    largest = sorted(sums, key=lambda key: (-sums[key], int(key)))[:2]

    loaded = load_channel(profile, folder, tenants=2)
    report = replay_orders(profile, folder, until=until).as_dict()

    assert loaded.rejected == []
    assert (loaded.counts["products"], loaded.counts["suppliers"]) == (504, 104)
    assert loaded.counts["opening_units"] == 262_788
    assert report["orders"] == len(headers) > 90
    assert report["lines"] == len(lines)
    assert report["units"] == str(sum(int(row["qty"]) for row in lines))
    assert Decimal(report["subtotal"]) == sum(Decimal(row["line_total"]) for row in lines)
    assert (report["mismatches"], report["rejected"]) == ([], [])
    bought = defaultdict(int)
    for row in lines:
        bought[headers[row["order_number"]]["customer_id"]] += int(row["qty"])
    assert [schema_of(organisation_id(profile, key)) is not None for key in largest] == [True] * 2
    for key in largest:
        with in_schema(schema_of(organisation_id(profile, key))):
            shelf = free(Product.objects.values_list("id", flat=True))
            assert sum(shelf.values()) == bought[key]
    assert check_books() == {}


def test_wide_world_importers_is_replayed_for_a_day(fresh_database):
    folder, profile = data("wide_world_importers"), load_profile("wideworldimporters")
    day = date(2013, 1, 1)
    invoices = {
        row["invoice_id"]: Decimal(row["amount_excl_tax"])
        for row in rows(folder / "invoices.csv.gz")
        if row["invoice_date"] == day.isoformat()
    }

    load_channel(profile, folder, tenants=1)
    report = replay_orders(profile, folder, since=day, until=day).as_dict()

    assert report["orders"] == report["headers"] == len(invoices)
    assert Decimal(report["subtotal"]) == sum(invoices.values())
    assert (report["mismatches"], report["rejected"]) == ([], [])
    assert check_books() == {}
