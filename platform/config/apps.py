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
