"""PRD-23: who has bought a product looks its quality reports up; nobody else (T1, T7)."""

from __future__ import annotations

import pytest
from django.test import Client

from kernel.graphql.ids import gid
from kernel.schema import PUBLIC, in_schema
from tenant_apps.catalog.commands import ListingFacts, save_listing_rule
from tenant_apps.catalog.rules import Audience, ListingEffect
from tests.support.api import Api
from tests.support.trading import (
    CLERK,
    make_customer,
    make_products,
    make_sale,
    ship_all,
    stock_all,
)

REPORTS = (
    "query ($id: ID!, $lot: String) { qualityReports(productId: $id, lot: $lot) "
    "{ id lot issuedOn ofAllVariants files { name url } } }"
)


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.STORAGES = {
        **settings.STORAGES,
        "attachments": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path)},
        },
    }


def headers(api, **further):
    token = {"authorization": f"Bearer {api.token}"} if api.token else {}
    return {"host": api.tenant.host, **token, **further}


def upload(api, name="report.pdf", content=b"%PDF-1.7 passed"):
    with in_schema(PUBLIC):
        answer = Client().post(
            "/files",
            content,
            content_type="application/octet-stream",
            headers=headers(api, **{"x-file-name": name}),
        )
    return answer.json()["id"]


def fetch(api, url):
    with in_schema(PUBLIC):
        return Client().get(url, headers=headers(api))


class Shop:
    """A seller with three products, of which the buyer has got the first."""

    def __init__(self, tenant):
        self.products = make_products(3)
        stock_all(self.products, 100)
        self.buyer_row, self.other_row = make_customer("Buyer"), make_customer("Other")
        self.seller = Api(tenant)
        self.buyer = Api(tenant, role="dealer", partner_id=self.buyer_row.id)
        self.other = Api(tenant, role="dealer", partner_id=self.other_row.id)
        self.ship(0)

    def ship(self, at, customer=None):
        ship_all(make_sale({self.products[at]: 3}, customer=customer or self.buyer_row))

    def product(self, at):
        return self.seller.gid("CatalogProduct", self.products[at])

    def file(self, at, **given):
        given.setdefault("fileId", upload(self.seller))
        wanted = "report { id lot files { url } }"
        return self.seller.do("fileQualityReport", wanted, productId=self.product(at), **given)[
            "report"
        ]

    def looked_up(self, api, at, **given):
        return api.ask(REPORTS, id=self.product(at), **given)["qualityReports"]


@pytest.fixture
def shop(brand):
    return Shop(brand)


def test_who_has_got_the_product_looks_its_report_up_and_opens_it(shop):
    """Story 1 step 4, story 11 step 6."""
    shop.file(0, lot="L-1", issuedOn="2026-03-01")

    [told] = shop.looked_up(shop.buyer, 0)

    assert (told["lot"], told["issuedOn"], told["files"][0]["name"]) == (
        "L-1",
        "2026-03-01",
        "report.pdf",
    )
    answer = fetch(shop.buyer, told["files"][0]["url"])
    assert (answer.status_code, answer.content) == (200, b"%PDF-1.7 passed")
    assert answer["Content-Disposition"].startswith("attachment;")


def test_who_has_not_bought_it_is_refused_with_a_sentence_and_without_the_file(shop):
    url = shop.file(0)["files"][0]["url"]

    answer = shop.other.post(REPORTS, id=shop.product(0))

    [error] = answer["errors"]
    assert error["extensions"]["code"] == "NOT_BOUGHT"
    assert "once we have shipped it to you" in error["message"]
    assert fetch(shop.other, url).status_code == 404
    assert fetch(Api(shop.seller.tenant, token=""), url).status_code in (401, 404)


def test_an_order_that_has_not_left_opens_nothing(shop):
    shop.file(1)
    make_sale({shop.products[1]: 3}, customer=shop.buyer_row)
    assert shop.buyer.refused(REPORTS, id=shop.product(1)) == ["NOT_BOUGHT"]

    shop.ship(1)

    assert len(shop.looked_up(shop.buyer, 1)) == 1


def test_without_reports_nothing_is_refused(shop):
    assert shop.looked_up(shop.other, 2) == []


def test_what_was_bought_stays_open_when_it_is_offered_no_more(shop):
    shop.file(0)
    facts = ListingFacts(
        effect=ListingEffect.HIDDEN_FROM, product_id=shop.products[0], audience=Audience()
    )
    save_listing_rule(facts=facts, actor=CLERK)

    assert len(shop.looked_up(shop.buyer, 0)) == 1
    # To who neither bought nor may buy it the product does not exist (ORG-08).
    assert shop.other.refused(REPORTS, id=shop.product(0)) == ["NOT_FOUND"]


def test_reports_are_looked_up_by_lot(shop):
    for lot in ("L-1", "L-2", ""):
        shop.file(0, lot=lot)

    assert [each["lot"] for each in shop.looked_up(shop.buyer, 0)] == ["", "L-2", "L-1"]
    assert [each["lot"] for each in shop.looked_up(shop.buyer, 0, lot="l-1")] == ["", "L-1"]


def test_a_report_of_all_variants_is_found_on_each_of_them(brand):
    owner = Api(brand)
    variants = [
        {"sku": f"P-{colour}", "name": f"Lamp {colour}", "family": "P",
         "attributes": {"colour": colour}}
        for colour in ("white", "black")
    ]  # fmt: skip
    white, black = owner.do("addProducts", "products { id }", products=variants)["products"]
    owner.do("fileQualityReport", productId=white["id"], fileId=upload(owner), ofAllVariants=True)

    [told] = owner.ask(REPORTS, id=black["id"])["qualityReports"]
    assert told["ofAllVariants"]


def test_a_single_product_has_no_variants_to_report_on(shop):
    told = shop.seller.codes(
        "fileQualityReport",
        productId=shop.product(0),
        fileId=upload(shop.seller),
        ofAllVariants=True,
    )
    assert told == ["NO_VARIANTS"]


def test_a_report_is_a_paper_or_a_picture(shop):
    table = upload(shop.seller, "a.csv", b"a,b\n1,2\n")
    told = shop.seller.codes("fileQualityReport", productId=shop.product(0), fileId=table)
    assert told == ["NOT_A_REPORT"]
    assert shop.looked_up(shop.seller, 0) == []


def test_a_withdrawn_report_is_shown_and_opened_by_nobody(shop):
    report = shop.file(0)
    url = report["files"][0]["url"]
    assert fetch(shop.buyer, url).status_code == 200

    for _ in range(2):
        shop.seller.do("withdrawQualityReport", "report { isWithdrawn }", reportId=report["id"])

    assert shop.looked_up(shop.buyer, 0) == []
    assert [fetch(api, url).status_code for api in (shop.buyer, shop.seller)] == [404, 404]


def test_customers_file_and_withdraw_nothing(shop):
    report, mine = shop.file(0), upload(shop.buyer)
    told = shop.buyer.codes("fileQualityReport", productId=shop.product(0), fileId=mine)
    assert told == ["FORBIDDEN"]
    assert shop.buyer.codes("withdrawQualityReport", reportId=report["id"]) == ["FORBIDDEN"]


def test_another_tenants_product_and_files_do_not_exist(shop, channel):
    """T1, T7."""
    url = shop.file(0)["files"][0]["url"]
    stranger = Api(channel.dealer)

    assert stranger.refused(REPORTS, id=shop.product(0)) == ["NOT_FOUND"]
    as_if_own = gid("CatalogProduct", shop.products[0], channel.dealer.id)
    assert stranger.refused(REPORTS, id=as_if_own) == ["NOT_FOUND"]
    assert fetch(stranger, url).status_code == 404
    theirs = upload(stranger)
    told = shop.seller.codes("fileQualityReport", productId=shop.product(0), fileId=theirs)
    assert told == ["NOT_FOUND"]


def test_many_reports_take_the_statements_of_one(shop, count_queries):
    def statements():
        shop.looked_up(shop.buyer, 0)
        with count_queries() as queries:
            found = shop.looked_up(shop.buyer, 0)
        return len(found), len(queries)

    shop.file(0)
    one = statements()
    for number in range(9):
        shop.file(0, lot=f"L-{number}")
    assert statements() == (10, one[1])
    assert one[1] <= 15
