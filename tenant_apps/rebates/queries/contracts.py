"""What contracts say, and the index over those in force."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection
from uuid import UUID

import msgspec
from django.db import connection

from kernel.schema import current_schema
from tenant_apps.rebates.rules import Contracts, Terms

# Versions are immutable, so which are in force says what they say.
_STAMP = """
    SELECT count(*), md5(string_agg(id::text || ':' || version, ',' ORDER BY id))
    FROM rebates_contract WHERE state <> 'draft'
"""
_TERMS = """
    SELECT c.id, v.number, v.terms::text
    FROM rebates_contract c
    JOIN rebates_contractversion v ON v.contract_id = c.id AND v.number = c.version
    WHERE c.state <> 'draft' AND (%s::uuid[] IS NULL OR c.id = ANY(%s))
    ORDER BY c.id
"""
_KEPT = 16
_known: OrderedDict[tuple[str, int, str | None], Contracts] = OrderedDict()
_decoder = msgspec.json.Decoder(Terms)


def terms_in_force(ids: Collection[UUID] | None = None) -> dict[UUID, tuple[int, Terms]]:
    """Version and terms of contracts that are active or ended, all or these; one statement."""
    wanted = None if ids is None else list(ids)
    with connection.cursor() as cursor:
        cursor.execute(_TERMS, [wanted, wanted])
        return {key: (number, _decoder.decode(text)) for key, number, text in cursor.fetchall()}


def contracts_in_force() -> Contracts:
    """The index over all of them; made anew only when one has changed."""
    with connection.cursor() as cursor:
        cursor.execute(_STAMP)
        count, digest = cursor.fetchone()
    stamp = (current_schema(), count, digest)
    found = _known.get(stamp)
    if found is None:
        found = Contracts([(key, terms) for key, (_, terms) in terms_in_force().items()])
        _known[stamp] = found
        while len(_known) > _KEPT:
            _known.popitem(last=False)
    _known.move_to_end(stamp)
    return found
