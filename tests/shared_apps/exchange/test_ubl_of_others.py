"""What others write is read: every published document of the kinds we trade in (NET-24)."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

import pytest

from shared_apps.exchange.ubl import read
from tests.support.ubl_files import FOLDER, manifest

LINK = UUID(int=7)
ROWS = manifest()

# Lines whose amounts do not follow from their quantities and prices.
ODD_SUMS = {
    "oasis/CENBII-Order-maximal.xml": "priced in another unit than ordered",
    "oasis/UBL-Order-2.0-Example.xml": "its own line extension is wrong",
    "peppol/Order_Example.xml": "has charges on its lines",
    "peppol/OrderChange_sc2.xml": "sums up the line it deletes",
}

pytestmark = pytest.mark.skipif(not ROWS, reason=f"no UBL documents in {FOLDER}")


def readings():
    return pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])


def reading_of(row):
    return read((FOLDER / row["file"]).read_bytes(), LINK)


@readings()
def test_a_published_document_says_what_its_manifest_says(row):
    reading = reading_of(row)
    document = reading.document

    assert document.number == row["id"]
    assert reading.issued_on.isoformat() == row["issue_date"]
    assert len(getattr(document, "lines", ())) == int(row["lines"])
    if row["currency"]:
        assert getattr(document, "currency", row["currency"]) == row["currency"]


@readings()
def test_the_same_paper_is_the_same_document(row):
    assert reading_of(row) == reading_of(row)


@readings()
def test_another_link_is_another_trade(row):
    """Numbers are the partner's own: two partners may use the same ones."""
    paper = (FOLDER / row["file"]).read_bytes()
    ours, theirs = (read(paper, link).document for link in (LINK, UUID(int=8)))
    given = b"UUID>" in paper
    assert given or ours.order_key != theirs.order_key


@pytest.mark.parametrize(
    "row",
    [row for row in ROWS if row["line_extension"] and row["doc_type"] != "OrderResponse"],
    ids=lambda row: row["file"],
)
def test_prices_and_quantities_make_the_total(row):
    lines = reading_of(row).document.lines
    total = sum(line.quantity * line.unit_price for line in lines if line.unit_price is not None)
    assert (total == Decimal(row["line_extension"])) == (row["file"] not in ODD_SUMS)


def test_an_order_agreement_has_the_total_without_taxes():
    row = next(row for row in ROWS if "OrderAgreement" in row["file"])
    assert reading_of(row).document.total == Decimal(row["tax_exclusive"])


def test_answers_and_advices_name_what_they_refer_to():
    found = {row["file"]: reading_of(row).references for row in ROWS}
    assert found["peppol/OrderResponse_Example.xml"] == {("order", "11233")}
    assert found["peppol/DespatchAdvice-BIS3_UseCase1.xml"] == {("order", "4321")}
    assert found["peppol/ReceiptAdvice_Example_UseCase_2.xml"] == {("despatch", "565899")}


def test_lots_and_their_expiry_are_read():
    row = next(row for row in ROWS if row["file"].endswith("DespatchAdvice_Example_Full.xml"))
    [line] = reading_of(row).document.lines
    [lot] = line.lots
    assert (lot.code, lot.expires_on.isoformat()) == ("546378239", "2023-01-01")
    assert lot.quantity == line.quantity == 10
