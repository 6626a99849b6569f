"""What lies on somebody's desk."""

from tenant_apps.desk.queries.views import own_views, visible_views

__all__ = ["own_views", "visible_views"]
