"""Who sends, who receives, and where goods go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from shared_apps.exchange.documents import Address
from shared_apps.exchange.ubl.building import Piece, group, text
from shared_apps.exchange.ubl.parsing import Part

GLN: Final = "0088"  # EAS code of GS1's location numbers
OURS: Final = "UUID"

_STREET: Final = (
    "StreetName",
    "AdditionalStreetName",
    "BuildingName",
    "BuildingNumber",
    "Postbox",
    "AddressLine/Line",
)


@dataclass(frozen=True, kw_only=True)
class PartyFact:
    """What a document says about an organisation."""

    organisation_id: UUID
    name: str
    gln: str = ""
    country: str = ""  # ISO 3166-1 alpha-2


def party(role: str, fact: PartyFact) -> Piece:
    """``role`` is UBL's: BuyerCustomerParty and so on."""
    scheme, number = (GLN, fact.gln) if fact.gln else (OURS, str(fact.organisation_id))
    return group(
        role,
        group(
            "Party",
            text("EndpointID", fact.gln, schemeID=GLN),
            group("PartyIdentification", text("ID", number, schemeID=scheme)),
            group("PartyName", text("Name", fact.name)),
            group("PostalAddress", group("Country", text("IdentificationCode", fact.country))),
            group("PartyLegalEntity", text("RegistrationName", fact.name)),
        ),
    )


def gln_of(root: Part, role: str) -> str:
    """The GLN of the party in a role, or nothing."""
    found = root.part(f"{role}/Party")
    if found is None:
        return ""
    for path in ("EndpointID", "PartyIdentification/ID"):
        scheme = found.attribute(path, "schemeID")
        if scheme in (GLN, "GLN"):
            return found.text(path)
    return ""


def delivery(address: Address | None, period: Piece) -> Piece:
    """Where goods go, and by when."""
    if address is None:
        return group("Delivery", period)
    return group(
        "Delivery",
        group("DeliveryLocation", _address("Address", address)),
        period,
        group(
            "DeliveryParty",
            group("PartyName", text("Name", address.name)),
            group("Contact", text("Telephone", address.phone)),
        ),
    )


def address_in(root: Part) -> Address | None:
    """Where the goods of a document go, from the first of the places where it may say so."""
    there = root.part("Delivery")
    if there is None:
        return None
    place = there.part("DeliveryLocation/Address") or there.part("DeliveryAddress")
    name = there.text("DeliveryParty/PartyName/Name") or there.text("DeliveryLocation/Name")
    phone = there.text("DeliveryParty/Contact/Telephone")
    if place is None:
        return Address(name=name, phone=phone) if name or phone else None
    country = place.text("Country/IdentificationCode").upper()
    return Address(
        name=name or place.prose("MarkAttention"),
        phone=phone,
        street=", ".join(place.texts(_STREET[0]) + _more_street(place)),
        city=place.text("CityName"),
        region=place.text("CountrySubentity") or place.text("Region"),
        postal_code=place.text("PostalZone"),
        country=country if len(country) == 2 else "",
    )


def _more_street(place: Part) -> list[str]:
    return [line for path in _STREET[1:] for line in place.texts(path)]


def _address(name: str, address: Address) -> Piece:
    return group(
        name,
        text("StreetName", address.street),
        text("CityName", address.city),
        text("PostalZone", address.postal_code),
        text("CountrySubentity", address.region),
        group("Country", text("IdentificationCode", address.country)),
    )
