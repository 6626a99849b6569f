"""Changing the company and its organisations."""

from tenant_apps.organisation.commands.company import change_look, found_company, set_rounding
from tenant_apps.organisation.commands.units import (
    add_unit,
    change_unit,
    found_root,
    remove_unit,
)

__all__ = [
    "add_unit",
    "change_look",
    "change_unit",
    "found_company",
    "found_root",
    "remove_unit",
    "set_rounding",
]
