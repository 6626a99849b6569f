"""The SQL every look begins with: what of whom a viewer may see at this very moment.

The grant is part of the statement that reads, and so is the line it leaves in the owner's
access log: what is revoked is gone with the next statement, and nothing is read unlogged.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from kernel import clock
from shared_apps.visibility.rules import LOGGED_PRODUCTS_MAX, Data

# asked      the products that exist, each with its place in the question
# live       grants to the viewer that are neither revoked nor run out
# broken     links of theirs that have ended: such a grant holds no more
# covered    per owner and product the highest level any live grant gives; ourselves at 5
COVERED = """
WITH asked AS MATERIALIZED (
    SELECT product.id, product.owner_id, wanted.place
    FROM unnest(%(products)s::uuid[]) WITH ORDINALITY AS wanted (id, place)
    JOIN directory_sharedproduct product ON product.id = wanted.id
), live AS MATERIALIZED (
    SELECT id, owner_id, level, products, brands, link_ids
    FROM visibility_visibilitygrant
    WHERE viewer_id = %(viewer)s AND revoked_at IS NULL AND level >= %(least)s
      AND data = ANY (%(data)s) AND (valid_until IS NULL OR valid_until > %(now)s)
      AND (%(organisations)s::uuid[] IS NULL OR owner_id = ANY (%(organisations)s::uuid[]))
), broken AS MATERIALIZED (
    SELECT network_not_active(ARRAY(SELECT DISTINCT unnest(link_ids) FROM live)) AS links
), covered AS (
    SELECT live.owner_id, asked.id AS product_id, asked.place, max(live.level) AS level,
           array_agg(live.id) AS grants
    FROM live CROSS JOIN broken JOIN asked ON CASE
        WHEN live.products IS NULL AND live.brands IS NULL THEN asked.owner_id = %(viewer)s
        ELSE asked.id = ANY (live.products) OR asked.owner_id = ANY (live.brands) END
    WHERE NOT live.link_ids && broken.links
    GROUP BY live.owner_id, asked.id, asked.place
    UNION ALL
    SELECT %(viewer)s, asked.id, asked.place, 5, '{}'
    FROM asked
    WHERE %(organisations)s::uuid[] IS NULL OR %(viewer)s = ANY (%(organisations)s::uuid[])
)"""

# The key of a log line is a UUID version 7, made here because only here it is known how
# many lines there are: 48 bits of milliseconds in front of a random one of version 4.
LOGGED = """, looked AS (
    SELECT organisation_id, product_id, place, level, grants
    FROM shown WHERE organisation_id <> %(viewer)s
    GROUP BY organisation_id, product_id, place, level, grants
), logged AS (
    INSERT INTO visibility_accesslog
        (id, created_at, owner_id, viewer_id, at, what, level, rows, products, grants, "user")
    SELECT encode(set_bit(set_bit(overlay(
               uuid_send(gen_random_uuid())
               PLACING substring(int8send((extract(epoch FROM %(now)s::timestamptz) * 1000)::bigint)
                                 FROM 3)
               FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid,
           %(now)s, organisation_id, %(viewer)s, %(now)s, %(what)s, max(level), count(*),
           (array_agg(product_id ORDER BY place))[1:%(logged_most)s], min(grants), %(user)s
    FROM looked GROUP BY organisation_id
)"""


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
        "user": user[:200],
    }
