"""What people do in the mall: fill carts, stage typed lines, order; and how they get there."""

from tenant_apps.storefront.commands.carts import (
    accept_prices,
    change_lines,
    copy_cart,
    copy_order,
    delete_cart,
    open_cart,
    rename_cart,
)
from tenant_apps.storefront.commands.guests import Way, open_mall, welcome
from tenant_apps.storefront.commands.news import NewsFacts, publish_news, withdraw_news
from tenant_apps.storefront.commands.staging import (
    add_staged,
    drop_staging,
    stage_file,
    stage_text,
)
from tenant_apps.storefront.commands.submitting import submit_cart

__all__ = [
    "NewsFacts",
    "Way",
    "accept_prices",
    "add_staged",
    "change_lines",
    "copy_cart",
    "copy_order",
    "delete_cart",
    "drop_staging",
    "open_cart",
    "open_mall",
    "publish_news",
    "rename_cart",
    "stage_file",
    "stage_text",
    "submit_cart",
    "welcome",
    "withdraw_news",
]
