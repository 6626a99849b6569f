"""Loading a channel from tables and replaying its orders, on small tables of our own."""

from __future__ import annotations

from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from config.books import check_books
from config.channels import tables
from config.channels.identities import organisation_id
from config.channels.loading import load_channel
from config.channels.profile import UnknownProfile, load_profile, parse_profile
from config.channels.replaying import NotLoaded, replay_orders
from kernel.schema import in_schema
from tenant_apps.inventory.queries import free
from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.sales.models import SalesOrder
from tenants.queries import schema_of

PROFILE = b"""
name = "bikes"
[brand]
slug = "bikes"
name = "Bikes"
currency = "EUR"
rounding = "line_4_document_minor"
[products]
file = "products.csv"
columns = { key = "id", sku = "sku", name = "name", list_price = "price" }
[opening_stock]
file = "opening.csv"
columns = { product = "id", quantity = "units", on = "day" }
[customers]
file = "shops.csv"
columns = { key = "id", number = "id", name = "name", region_code = "region" }
[orders]
file = "orders*.csv"
complete = { state = "full" }
sums = { due = ["subtotal", "tax"] }
[orders.columns]
number = "number"
customer = "shop"
placed_on = "day"
shipped_on = "sent"
subtotal = "subtotal"
line_count = "lines"
[order_lines]
file = "lines*.csv"
[order_lines.columns]
order = "number"
position = "line"
product = "id"
quantity = "qty"
unit_price = "price"
discount_share = "off"
total = "total"
"""
FILES = {
    "products.csv": "id,sku,name,price\n1,B-1,Bike,100\n2,B-2,Bell,\n",
    "opening.csv": "id,units,day\n1,5,2020-01-01\n9,1,2020-01-01\n",
    "shops.csv": "id,name,region\n7,Seven,N\n8,Eight,S\n9,Nine,S\n",
    "orders.csv": (
        "number,shop,day,sent,subtotal,tax,due,lines,state\n"
        "A1,8,2021-01-05,2021-01-07,190.0000,10,200.00,2,full\n"
        "A2,7,2021-02-05,2021-02-07,100.0100,0,100.01,1,full\n"
        "A3,7,2021-02-06,2021-02-07,1,0,1.00,1,partial\n"
        "A4,5,2021-02-06,2021-02-07,1,0,1.00,1,full\n"
        "A5,7,2021-02-31,2021-02-07,1,0,1.00,1,full\n"
        "A6,7,2021-02-06,2021-02-07,1,0,7.00,1,full\n"
        "A7,7,2021-02-06,2021-02-07,6,0,6.00,1,full\n"
        "A8,7,2021-02-06,2021-02-07,2,0,2.00,2,full\n"
    ),
    "lines.csv": (
        "number,line,id,qty,price,off,total\n"
        "A1,1,1,2,100,0.1,180\n"
        "A1,2,2,10,1,0,10\n"
        "A2,1,1,1,100,0,100\n"
        "A7,1,1,NaN,3,0,6\n"
        "A8,1,1,1,2,0,2\n"
    ),
}


@pytest.fixture
def folder(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.fixture
def profile():
    return parse_profile(PROFILE)


@pytest.fixture
def loaded(db, profile, folder):
    return load_channel(profile, folder, tenants=1)


def test_the_largest_customers_become_tenants_and_the_rest_accounts(loaded, profile):
    """By sum of header subtotals: shop 8 has 190, shop 7 has 110."""
    assert loaded.counts["tenants"] == 1
    assert loaded.counts["accounts"] == 2
    assert schema_of(organisation_id(profile, "8")) is not None
    assert schema_of(organisation_id(profile, "7")) is None


def test_a_bad_row_is_reported_with_its_place_and_reason(loaded):
    assert [each.as_dict() for each in loaded.rejected] == [
        {"file": "opening.csv", "line": 3, "column": "id", "reason": "there is no product 9"}
    ]


def test_loading_again_makes_nothing_twice(loaded, profile, folder):
    again = load_channel(profile, folder, tenants=1)

    assert again.counts == loaded.counts
    with in_schema(schema_of(organisation_id(profile))):
        assert sum(free_of_all().values()) == 5


def free_of_all():
    from tenant_apps.catalog.models import Product

    return free(Product.objects.values_list("id", flat=True))


def test_orders_are_replayed_at_their_days_and_prices_on_both_sides(loaded, profile, folder):
    report = replay_orders(profile, folder).as_dict()

    assert (report["headers"], report["orders"], report["lines"]) == (7, 2, 3)
    assert (report["units"], report["subtotal"]) == ("13", "290.0000")
    assert report["opening_added"] == "10"
    assert report["mismatches"] == [{"order": "A2", "expected": "100.01", "actual": "100.00"}]
    with in_schema(schema_of(organisation_id(profile))):
        order = SalesOrder.objects.get(number="A1")
        assert (order.placed_at.date().isoformat(), order.state) == ("2021-01-05", "closed")
        assert order.shipped_at.date().isoformat() == "2021-01-07"
    with in_schema(schema_of(organisation_id(profile, "8"))):
        purchase = PurchaseOrder.objects.get()
        assert (purchase.state, purchase.total_amount) == ("closed", Decimal(190))
        assert sum(free_of_all().values()) == 12
    assert check_books() == {}


def test_every_bad_row_is_named_and_nothing_of_its_order_is_there(loaded, profile, folder):
    rejected = replay_orders(profile, folder).as_dict()["rejected"]

    places = {(each["file"], each["line"], each["column"]) for each in rejected}
    assert places == {
        ("orders.csv", 5, "shop"),  # A4: no such customer
        ("orders.csv", 6, "day"),  # A5: 31 February
        ("orders.csv", 7, "due"),  # A6: does not add up
        ("lines.csv", 5, "qty"),  # A7: NaN
        ("orders.csv", 9, "lines"),  # A8: a line is missing
    }
    with in_schema(schema_of(organisation_id(profile))):
        numbers = set(SalesOrder.objects.values_list("number", flat=True))
        assert numbers == {"A1", "A2"}


def test_replaying_again_changes_nothing_and_says_the_same(loaded, profile, folder):
    first = replay_orders(profile, folder).as_dict()
    second = replay_orders(profile, folder).as_dict()

    assert first == second
    assert check_books() == {}


def test_a_period_is_replayed_alone(loaded, profile, folder):
    from datetime import date

    report = replay_orders(profile, folder, until=date(2021, 1, 31)).as_dict()

    # A5's day is no day at all: it is reported whatever the period.
    assert (report["headers"], report["orders"]) == (1, 1)


def test_later_orders_may_lie_in_another_folder(loaded, profile, tmp_path_factory):
    later = tmp_path_factory.mktemp("later")
    (later / "orders-b.csv").write_text(
        FILES["orders.csv"].splitlines()[0] + "\nB1,8,2022-01-05,,5,0,5,1,full\n"
    )
    (later / "lines-b.csv").write_text(FILES["lines.csv"].splitlines()[0] + "\nB1,1,2,5,1,0,5\n")

    assert replay_orders(profile, later).as_dict()["orders"] == 1


def test_before_loading_there_is_nothing_to_replay(db, profile, folder):
    with pytest.raises(NotLoaded, match="load_channel bikes"):
        replay_orders(profile, folder)


def test_files_in_other_encodings_and_shapes_are_reported_not_guessed(tmp_path, profile):
    (tmp_path / "products.csv").write_bytes(
        b"id,sku,name,price\n1,\xc0\xc1,Bike,1\n2,A\n3,B,\x00,1\n4,C,Good,1\n"
    )
    from config.channels.loading import PRODUCT

    rows = list(tables.read(tmp_path, profile.products, PRODUCT))

    assert [row.reason for row in rows[:3]] == [
        "is not UTF-8",
        "4 columns expected, 2 found",
        "has a NUL character",
    ]
    assert rows[3]["sku"] == "C"


def test_a_missing_column_or_file_stops_before_anything_is_made(tmp_path, profile):
    (tmp_path / "products.csv").write_text("id,sku\n")

    with pytest.raises(tables.MissingTable, match=r"products\.csv lacks the column name, price"):
        list(tables.read(tmp_path, profile.products, {}))
    with pytest.raises(tables.MissingTable, match=r"no shops\.csv"):
        list(tables.read(tmp_path, profile.customers, {}))


@pytest.mark.parametrize("name", ["adventureworks", "wideworldimporters"])
def test_the_profiles_that_come_with_the_product_are_sound(name):
    assert load_profile(name).name == name


def test_an_unknown_profile_is_answered_with_those_there_are():
    with pytest.raises(UnknownProfile, match="adventureworks, wideworldimporters"):
        load_profile("nope")


def test_the_commands_print_one_json_object_last(db, folder):
    with pytest.raises(CommandError, match="There is no profile"):
        call_command("load_channel", "nope", folder)
    out = StringIO()
    with pytest.raises(CommandError, match="Load the channel first"):
        call_command("replay_orders", "adventureworks", folder, stdout=out)
    assert out.getvalue() == ""
