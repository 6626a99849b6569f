"""What the mall tells: offers, carts, what typed lines mean, what an order would come to."""

from tenant_apps.storefront.queries.buying import Buyer, buyer_for, visible_offers
from tenant_apps.storefront.queries.carts import (
    CartLineView,
    CartView,
    LineProblem,
    line_counts,
    view_of,
    visible_carts,
)
from tenant_apps.storefront.queries.checkout import Delivery, Preview, preview_of
from tenant_apps.storefront.queries.finding import (
    Facet,
    Found,
    best_offers,
    found_by,
    habitual,
    new_offers,
    related,
)
from tenant_apps.storefront.queries.news import visible_news
from tenant_apps.storefront.queries.reports import reports_for, reports_seen
from tenant_apps.storefront.queries.sheets import SheetKind, reason_of, sheet_of
from tenant_apps.storefront.queries.staging import (
    Answer,
    StagedLine,
    staged_lines,
    visible_stagings,
)

__all__ = [
    "Answer",
    "Buyer",
    "CartLineView",
    "CartView",
    "Delivery",
    "Facet",
    "Found",
    "LineProblem",
    "Preview",
    "SheetKind",
    "StagedLine",
    "best_offers",
    "buyer_for",
    "found_by",
    "habitual",
    "line_counts",
    "new_offers",
    "preview_of",
    "reason_of",
    "related",
    "reports_for",
    "reports_seen",
    "sheet_of",
    "staged_lines",
    "view_of",
    "visible_carts",
    "visible_news",
    "visible_offers",
    "visible_stagings",
]
