"""A release with one more migration, for whoever measures rolling it out."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from django.test import override_settings

from kernel.numbering import migrations as real
from tenants import versions

_FILE = """
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("numbering", "0001_initial")]
    operations = [migrations.AddField("series", "note", models.CharField(max_length=9, default=""))]
"""


@contextmanager
def one_more_column() -> Iterator[None]:
    """The app numbering has a new column that no schema has yet."""
    with TemporaryDirectory() as folder:
        package = Path(folder) / "released"
        package.mkdir()
        shutil.copy(Path(real.__path__[0]) / "0001_initial.py", package)
        (package / "__init__.py").touch()
        (package / "0002_note.py").write_text(_FILE)
        sys.path.insert(0, folder)
        try:
            with override_settings(MIGRATION_MODULES={"numbering": "released"}):
                read_again()
                yield
        finally:
            sys.path.remove(folder)
            read_again()


def read_again() -> None:
    """Forget which migrations there were, as a process of a new release never knew them."""
    for name in [name for name in sys.modules if name.split(".")[0] == "released"]:
        del sys.modules[name]
    for remembered in (versions.disk, versions.version, versions.fingerprint):
        remembered.cache_clear()
