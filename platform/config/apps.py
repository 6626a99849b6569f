from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ChannelConfig(AppConfig):
    """Loads each app's errors, handlers, jobs and so on: writing one is enough to have it."""

    name = "config"

    def ready(self) -> None:
        # The broker first: a job is declared on the broker that is there when it is imported.
        from config import broker

        broker.set_up()
        autodiscover_modules("errors", "permissions", "handlers", "jobs", "seeds", "checks")
        import kernel.jobs.outbox  # noqa: F401  the kernel is no app, so nothing finds its jobs
        from config import live  # noqa: F401  which tables screens follow

        _introduce()


def _introduce() -> None:
    """Tell lower storeys whom to ask about what stands above them."""
    from shared_apps.identity.queries import find_records
    from tenant_apps.inventory.queries import visible_warehouses
    from tenant_apps.partners.queries import visible_partners

    find_records(Partner=visible_partners, Warehouse=visible_warehouses)
