"""Run the benches on a server of their own and write .state/bench.json."""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from pathlib import Path

MODULES = (
    "orders",
    "stock",
    "documents",
    "tenants",
    "catalogue",
    "network_stock",
    "search",
    "promotions",
    "rebates",
    "web",
)


def main(names: list[str]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.bench")
    from config import servers
    from config.settings import environment

    folder = environment.state_dir() / "bench"
    with servers.borrowed(folder):
        import django

        django.setup()
        from tests.bench.stage import reset

        results = {"load_before": os.getloadavg()[0]}
        for name in names or MODULES:
            reset()
            results[name] = import_module(f"tests.bench.bench_{name}").run()
            print(f"{name}: {json.dumps(results[name], default=str)}", flush=True)  # noqa: T201
    target = Path(environment.state_dir()) / "bench.json"
    target.write_text(json.dumps(results, indent=2, default=str))


if __name__ == "__main__":
    main(sys.argv[1:])
