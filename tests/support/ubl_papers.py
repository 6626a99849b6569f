"""What strangers write: the least their forms allow, without any key of ours."""

from __future__ import annotations

_NAMES = (
    'xmlns="urn:oasis:names:specification:ubl:schema:xsd:{form}-2" '
    'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" '
    'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"'
)


def _paper(form: str, number: str, body: str) -> bytes:
    head = f"<cbc:ID>{number}</cbc:ID><cbc:IssueDate>2026-03-05</cbc:IssueDate>"
    return f"<{form} {_NAMES.format(form=form)}>{head}{body}</{form}>".encode()


def response_paper(*, order: str, number: str, code: str = "AP", lines: str = "") -> bytes:
    return _paper(
        "OrderResponse",
        number,
        f"<cbc:OrderResponseCode>{code}</cbc:OrderResponseCode>"
        f"<cac:OrderReference><cbc:ID>{order}</cbc:ID></cac:OrderReference>{lines}",
    )


def simple_response_paper(*, order: str, number: str, accepted: bool = True) -> bytes:
    return _paper(
        "OrderResponseSimple",
        number,
        f"<cbc:AcceptedIndicator>{str(accepted).lower()}</cbc:AcceptedIndicator>"
        f"<cac:OrderReference><cbc:ID>{order}</cbc:ID></cac:OrderReference>",
    )


def despatch_paper(
    *, order: str, number: str, line: str, quantity: int, instruction: str = ""
) -> bytes:
    """Goods of the order's first line; instruction is the number they go back on."""
    returns = (
        f"<cac:AdditionalDocumentReference><cbc:ID>{instruction}</cbc:ID>"
        "<cbc:DocumentType>InstructionForReturns</cbc:DocumentType>"
        "</cac:AdditionalDocumentReference>"
    )
    return _paper(
        "DespatchAdvice",
        number,
        f"<cac:OrderReference><cbc:ID>{order}</cbc:ID></cac:OrderReference>"
        f"{returns if instruction else ''}"
        f"<cac:DespatchLine><cbc:ID>{line}</cbc:ID>"
        f'<cbc:DeliveredQuantity unitCode="C62">{quantity}</cbc:DeliveredQuantity>'
        "<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>"
        "<cac:Item><cbc:Name>Whatever we call it</cbc:Name></cac:Item></cac:DespatchLine>",
    )


def receipt_paper(*, despatch: str, number: str) -> bytes:
    """The first line of an advice has arrived; how much goes without saying."""
    return _paper(
        "ReceiptAdvice",
        number,
        f"<cac:DespatchDocumentReference><cbc:ID>{despatch}</cbc:ID>"
        "</cac:DespatchDocumentReference><cac:ReceiptLine><cbc:ID>1</cbc:ID>"
        "<cac:DespatchLineReference><cbc:LineID>1</cbc:LineID></cac:DespatchLineReference>"
        "</cac:ReceiptLine>",
    )
