"""``manage migrate_schemas``: the name django-tenants gives to what is ``migrate`` here."""

from tenants.management.commands.migrate import Command

__all__ = ["Command"]
