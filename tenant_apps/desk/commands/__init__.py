"""Keeping views, and doing the same to many records."""

from tenant_apps.desk.commands.bulk import Record, start_run, take_step
from tenant_apps.desk.commands.views import delete_view, save_view

__all__ = ["Record", "delete_view", "save_view", "start_run", "take_step"]
