"""Strangers' XML that means harm is refused with a line, quickly, and without reading further."""

from __future__ import annotations

import time
from uuid import UUID

import pytest

from shared_apps.exchange.errors import BadDocument, BadXml, UnknownDocument
from shared_apps.exchange.ubl import from_xml
from shared_apps.exchange.ubl.parsing import BYTES_MAX, DEPTH_MAX

LINK = UUID(int=7)
HUGE = "9" * 30
NAMES = (
    'xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" '
    'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" '
    'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"'
)


def line(n=1, *, quantity="1", price="", more=""):
    return (
        f"<cac:OrderLine><cac:LineItem><cbc:ID>{n}</cbc:ID>"
        f'<cbc:Quantity unitCode="C62">{quantity}</cbc:Quantity>{price}'
        f"<cac:Item><cbc:Name>Lamp</cbc:Name></cac:Item></cac:LineItem></cac:OrderLine>{more}"
    )


def price(**values):
    return f"<cac:Price>{leaves(values)}</cac:Price>"


def discount(**values):
    charge = f"<cbc:ChargeIndicator>false</cbc:ChargeIndicator>{leaves(values)}"
    return f"<cac:Price><cac:AllowanceCharge>{charge}</cac:AllowanceCharge></cac:Price>"


def leaves(values):
    return "".join(f"<cbc:{name}>{value}</cbc:{name}>" for name, value in values.items())


def response(lines):
    paper = order(lines=lines).replace("<Order ", "<OrderResponse ")
    return paper.replace("</Order>", "</OrderResponse>").replace("Order-2", "OrderResponse-2")


def order(lines=None, *, dtd="", number="PO-1", note="", on="2026-01-02"):
    return (
        f"{dtd}<Order {NAMES}><cbc:ID>{number}</cbc:ID><cbc:IssueDate>{on}</cbc:IssueDate>"
        f"<cbc:Note>{note}</cbc:Note>{line() if lines is None else lines}</Order>"
    )


def test_the_plain_order_is_read():
    """So that the refusals below are not for another reason."""
    document = from_xml(order().encode(), LINK)
    assert (document.number, document.lines[0].item.name) == ("PO-1", "Lamp")


LAUGHS = "<!DOCTYPE Order [<!ENTITY l0 'ha'>{}]>".format(
    "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 12))
)


@pytest.mark.parametrize(
    "dtd",
    [
        LAUGHS,
        '<!DOCTYPE Order [<!ENTITY l11 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE Order [<!ENTITY l11 SYSTEM "http://127.0.0.1:9/x">]>',
        '<!DOCTYPE Order [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p; <!ENTITY l11 "x">]>',
        f"<!DOCTYPE Order [<!ENTITY l11 '{'a' * 50_000}'>]>",
        '<!DOCTYPE Order SYSTEM "file:///etc/passwd">',
        "<!DOCTYPE Order>",
    ],
    ids=["laughs", "file", "network", "parameter", "quadratic", "external", "bare"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_no_document_type_is_taken(dtd, encoding):
    """T-XXE: whatever a DTD could do, it is refused before anything is resolved."""
    paper = order(dtd=dtd, note="&l11;" * 20 if "l11" in dtd else "").encode(encoding)
    start = time.perf_counter()
    with pytest.raises(BadXml) as refused:
        from_xml(paper, LINK)
    assert time.perf_counter() - start < 1
    assert "root:" not in str(refused.value)


@pytest.mark.parametrize(
    ("paper", "reason"),
    [
        ("", "Line"),
        ("not xml", "Line 1"),
        ("<Order", "Line 1"),
        (f"<Order {NAMES}>\n<cbc:ID>1</cbc:ID>\n<oops></Order>", "Line 3"),
        ("<Order><ID>1</ID></Order>", "no UBL 2 document"),
        (order(number=""), "no ID"),
        (order(on="2026-02-30"), "no date"),
        (order(on="yesterday"), "no date"),
        (order(lines=line(quantity="")), "no Quantity"),
        (order(lines=line(quantity="ten")), "no number"),
        (order(lines=line(quantity="1E5")), "no number"),
        (order(lines=line(quantity="NaN")), "no number"),
        (order(lines=line(quantity="Infinity")), "no number"),
        (order(lines=line(quantity="١٢")), "no number"),
        (order(lines="<cac:A>" * DEPTH_MAX + "</cac:A>" * DEPTH_MAX), "levels"),
        (order(lines="<cac:A/>" * 400_001), "elements"),
        (order(note="x" * BYTES_MAX), "larger"),
    ],
)
def test_a_broken_document_is_refused_with_its_line(paper, reason):
    with pytest.raises(BadXml, match=reason):
        from_xml(paper.encode(), LINK)


@pytest.mark.parametrize(
    ("paper", "reason"),
    [
        (order(lines=line(quantity="-1")), "from zero up"),
        (order(lines=line(quantity="1" * 30)), "no number from zero up|too large"),
        (order(lines=line(quantity="1000000000000")), "too large"),
        (order(number="1" * 61), "longer than 60"),
        (order(lines="".join(line(n) for n in range(1, 1002))), "at most 1000"),
        (order(lines=line(1) + line(1)), "same line"),
        (order(line(price=price(PriceAmount=HUGE, BaseQuantity=3))), "unit_price is no number"),
        (order(line(price=price(PriceAmount=HUGE, BaseQuantity="0.0001"))), "unit_price is no num"),
        (response(line(price=discount(Amount=HUGE, BaseAmount="0.0001"))), "discount_share is no"),
        (
            response(line(price=discount(MultiplierFactorNumeric=HUGE, BaseAmount=1))),
            "discount_share is no",
        ),
    ],
)
def test_what_the_books_could_not_keep_is_refused_with_its_place(paper, reason):
    with pytest.raises(BadDocument, match=reason):
        from_xml(paper.encode(), LINK)


def test_a_document_we_do_not_trade_in_is_named():
    with pytest.raises(UnknownDocument, match="Invoice is no document"):
        from_xml(order().replace("Order", "Invoice").encode(), LINK)


def test_hidden_characters_do_not_get_in():
    paper = order(note="safe\u202etxt\u200b.exe &#x9b;\u2066x\ufeff", number="PO\u202e1")
    document = from_xml(paper.encode(), LINK)
    assert (document.note, document.number) == ("safetxt.exe x", "PO1")


def test_a_long_note_is_cut_and_not_refused():
    assert len(from_xml(order(note="word " * 1000).encode(), LINK).note) == 1000


def test_comments_and_instructions_are_passed_over():
    paper = order().replace("PO-1", "PO<!-- x -->-1<?php evil() ?>")
    assert from_xml(paper.encode(), LINK).number == "PO-1"


def test_a_text_is_read_as_text_whatever_encoding_it_names():
    paper = f'\ufeff <?xml version="1.0" encoding="ISO-8859-1"?>{order(note="光")}'
    assert from_xml(paper, LINK).note == "光"


def test_a_long_order_is_read_in_time():
    paper = order(lines="".join(line(n) for n in range(1, 1001))).encode()
    start = time.perf_counter()
    assert len(from_xml(paper, LINK).lines) == 1000
    assert time.perf_counter() - start < 3
