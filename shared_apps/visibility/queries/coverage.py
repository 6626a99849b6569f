"""The SQL every look begins with: what of whom a viewer may see at this very moment.

The grant is part of the statement that reads, and so is the line it leaves in the owner's
access log: what is revoked is gone with the next statement, and nothing is read unlogged.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

import uuid6

from kernel import clock
from shared_apps.visibility.rules import LOGGED_PRODUCTS_MAX, Data

# asked      the products that exist, each with its place in the question
# live       grants to the viewer that are neither revoked nor run out, and whose links all hold
# covered    per owner and product the highest level any of them gives; ourselves at the top
COVERED = """
WITH asked AS MATERIALIZED (
    SELECT product.id, product.owner_id, wanted.place
    FROM unnest(%(products)s::uuid[]) WITH ORDINALITY AS wanted (id, place)
    JOIN directory_sharedproduct product ON product.id = wanted.id
), given AS MATERIALIZED (
    SELECT owner_id, level, products, brands, link_ids
    FROM visibility_visibilitygrant
    WHERE viewer_id = %(viewer)s AND revoked_at IS NULL AND level >= %(least)s
      AND data = ANY (%(data)s) AND (valid_until IS NULL OR valid_until > %(now)s)
      AND (%(organisations)s::uuid[] IS NULL OR owner_id = ANY (%(organisations)s::uuid[]))
), broken AS MATERIALIZED (
    SELECT network_not_active(ARRAY(SELECT unnest(link_ids) FROM given)) AS links
), live AS (
    SELECT given.* FROM given CROSS JOIN broken WHERE NOT given.link_ids && broken.links
), covered AS (
    SELECT live.owner_id, asked.id AS product_id, asked.place, max(live.level) AS level
    FROM live JOIN asked ON CASE
        WHEN live.products IS NULL AND live.brands IS NULL THEN asked.owner_id = %(viewer)s
        ELSE asked.id = ANY (live.products) OR asked.owner_id = ANY (live.brands) END
    GROUP BY live.owner_id, asked.id, asked.place
    UNION ALL
    SELECT %(viewer)s, id, place, 5::smallint FROM asked
    WHERE %(organisations)s::uuid[] IS NULL OR %(viewer)s = ANY (%(organisations)s::uuid[])
)"""

# One line per owner, from rows (organisation_id, place, level) of which each product has one.
# Its key is a UUID version 7 made here, because only here it is known how many there are:
# milliseconds in front, then what only this look and this owner hash to.
LOGGED = """, logged AS (
    INSERT INTO visibility_accesslog
        (id, owner_id, viewer_id, at, what, level, rows, products, "user")
    SELECT overlay(md5(%(look)s || organisation_id) PLACING left(%(look)s, 13) FROM 1 FOR 13)::uuid,
           organisation_id, %(viewer)s, %(now)s, %(what)s, max(level), count(*),
           (array_agg((%(products)s::uuid[])[place] ORDER BY place))[1:%(logged_most)s], %(user)s
    FROM {rows} AS shown WHERE organisation_id <> %(viewer)s
    GROUP BY organisation_id
)"""
EACH_PRODUCT_ONCE = "(SELECT DISTINCT organisation_id, place, level FROM shown)"


def parameters(
    *,
    viewer_id: UUID,
    product_ids: Collection[UUID],
    organisations: Collection[UUID] | None,
    what: Data,
    least: int,
    user: str,
) -> dict[str, Any]:
    """What COVERED and LOGGED want to know."""
    return {
        "viewer": viewer_id,
        "products": list(dict.fromkeys(product_ids)),
        "organisations": None if organisations is None else list(organisations),
        "data": [str(what), str(Data.BOTH)],
        "what": str(what),
        "least": least,
        "logged_most": LOGGED_PRODUCTS_MAX,
        "now": clock.now(),
        "look": uuid6.uuid7().hex,
        "user": user[:200],
    }
