"""The processes of an installation, as a table: add a function here to have one more."""

from __future__ import annotations

import sys
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from config.settings import environment
from kernel.embedded.supervisor import Child

# A page that takes longer than this is a fault, and holds locks that others wait for.
LIMITS = "-c statement_timeout=5s -c lock_timeout=4s -c idle_in_transaction_session_timeout=10s"
# The same for a job, of which nobody waits for the answer: it is tried again.
JOB_LIMITS = (
    "-c statement_timeout=60s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s"
)


@dataclass(frozen=True, kw_only=True)
class Site:
    """What the processes need to know of each other."""

    state: Path
    web_port: int
    gateway_port: int
    pages_port: int = 0
    gateway_secret: str
    node: str | None = None  # the program; without one there is no gateway
    reload: bool = False

    @property
    def web(self) -> str:
        return f"http://127.0.0.1:{self.web_port}"

    @property
    def gateway(self) -> str:
        return f"http://127.0.0.1:{self.gateway_port}/graphql"

    @property
    def env(self) -> Mapping[str, str]:
        """What all of them get, besides the addresses of the servers."""
        return {
            "TIERLINE_STATE": str(self.state),
            "GATEWAY_SECRET": self.gateway_secret,
            "GATEWAY_URL": self.gateway,
            "PYTHONUNBUFFERED": "1",
        }


def web(site: Site) -> Child:
    return Child(
        name="web",
        command=[
            *(sys.executable, "-m", "gunicorn", "-c", "python:config.gunicorn"),
            "config.wsgi:application",
        ],
        env={
            **site.env,
            "PORT": str(site.web_port),
            "PGOPTIONS": LIMITS,
            "WEB_RELOAD": "1" if site.reload else "",
        },
        healthy=answers(f"{site.web}/healthz"),
    )


def worker(site: Site) -> Child:
    watch = ["--watch", str(environment.ROOT)] if site.reload else []
    return Child(
        name="worker",
        command=[
            *(sys.executable, "-m", "dramatiq", "config.worker"),
            *("--processes", "1", "--threads", "4", "--worker-shutdown-timeout", "5000"),
            *watch,
        ],
        env={**site.env, "PGOPTIONS": JOB_LIMITS},
        folder=environment.ROOT,
        patience=15.0,
    )


def scheduler(site: Site) -> Child:
    return Child(name="scheduler", command=[sys.executable, "-m", "django", "beat"], env=site.env)


def gateway(site: Site) -> Child | None:
    folder = environment.ROOT / "infra" / "gateway"
    if site.node is None or not (folder / "server.mjs").exists():
        return None
    return Child(
        name="gateway",
        command=[site.node, "server.mjs"],
        env={
            **site.env,
            "HOST": "127.0.0.1",
            "PORT": str(site.gateway_port),
            "PLATFORM_URL": f"{site.web}/subgraphs/platform",
            "TENANT_URL": f"{site.web}/subgraphs/tenant",
        },
        folder=folder,
        healthy=answers(f"http://127.0.0.1:{site.gateway_port}/healthz"),
    )


def pages(site: Site) -> Child | None:
    """The front end straight from its sources, with the API behind it; for those who change it."""
    folder = environment.ROOT / "frontend"
    vite = folder / "node_modules" / "vite" / "bin" / "vite.js"
    if not site.reload or site.node is None or not vite.exists():
        return None
    return Child(
        name="pages",
        command=[site.node, str(vite), "--port", str(site.pages_port), "--strictPort"],
        env={**site.env, "TIERLINE_WEB": site.web},
        folder=folder,
    )


# In the order they are started; they are stopped the other way round.
PROCESSES: list[Callable[[Site], Child | None]] = [web, worker, scheduler, gateway, pages]


def table(site: Site) -> list[Child]:
    """Every process of the site that can run here."""
    return [child for make in PROCESSES if (child := make(site)) is not None]


def answers(url: str) -> Callable[[], bool]:
    """A check that the address answers with 200 in a second."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def check() -> bool:
        try:
            with direct.open(url, timeout=1) as response:
                return bool(response.status == 200)
        except OSError:
            return False

    return check
