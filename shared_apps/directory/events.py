"""What the directory tells."""

from dataclasses import dataclass

from kernel.events.bus import Event


@dataclass(frozen=True, kw_only=True)
class OrganisationRegistered(Event):
    """The platform knows a company; subject_id is the organisation."""

    name: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class ProductsPublished(Event):
    """An owner has told the network what it makes; subject_id is the owner."""

    count: int
