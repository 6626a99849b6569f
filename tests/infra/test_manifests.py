"""What containers and clusters are told: files that no engine checks here, so we do."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings

from config.demo.processes import JOB_LIMITS, LIMITS

INFRA = settings.BASE_DIR / "infra"
COMPOSE = yaml.safe_load((INFRA / "compose.yaml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
DEPLOY = INFRA / "deploy"
DOCKERFILES = sorted((INFRA / "docker").glob("*.Dockerfile"))


def manifests() -> list[dict[str, Any]]:
    listed = yaml.safe_load((DEPLOY / "kustomization.yaml").read_text())["resources"]
    return [each for name in listed for each in yaml.safe_load_all((DEPLOY / name).read_text())]


MANIFESTS = manifests()
WORKLOADS = {
    each["metadata"]["name"]: each for each in MANIFESTS if each["kind"] in ("Deployment", "Job")
}


def pod(name: str) -> dict[str, Any]:
    return WORKLOADS[name]["spec"]["template"]["spec"]


def test_compose_has_every_part_of_the_system():
    parts = {"postgres", "redis", "migrate", "web", "worker", "beat", "gateway", "mail"}
    assert set(SERVICES) == parts


def test_compose_waits_only_for_what_there_is_and_what_reports_health():
    for name, service in SERVICES.items():
        for other, how in service.get("depends_on", {}).items():
            assert other in SERVICES, name
            if how["condition"] == "service_healthy":
                assert "healthcheck" in SERVICES[other], other


@pytest.mark.parametrize(("name", "limits"), [("web", LIMITS), ("worker", JOB_LIMITS)])
def test_pages_and_jobs_are_bounded_alike_wherever_they_run(name, limits):
    """A statement without an end would hold its locks for ever: demo, compose and cluster agree."""
    [container] = pod(name)["containers"]
    in_cluster = {each["name"]: each.get("value") for each in container["env"]}
    assert in_cluster["PGOPTIONS"] == SERVICES[name]["environment"]["PGOPTIONS"] == limits
    for bound in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"):
        assert f"-c {bound}=" in limits


def test_all_of_compose_knows_one_secret():
    secrets = [SERVICES[name]["environment"]["SECRET_KEY"] for name in ("web", "worker", "beat")]
    assert secrets == [secrets[0]] * 3


def test_compose_opens_ports_on_the_own_machine_only():
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_compose_builds_from_files_that_exist_and_binds_folders_that_exist():
    for service in SERVICES.values():
        if "build" in service:
            assert (INFRA / service["build"]["context"] / service["build"]["dockerfile"]).is_file()
        for volume in service.get("volumes", []):
            source = volume.split(":")[0]
            here = source.startswith(".")
            assert (INFRA / source).exists() if here else source in COMPOSE["volumes"]


def test_what_we_build_runs_without_rights_in_compose():
    for name in ("web", "worker", "beat", "migrate", "gateway"):
        assert SERVICES[name]["read_only"] is True
        assert SERVICES[name]["cap_drop"] == ["ALL"]


def _composes() -> bool:
    asked = ["docker", "compose", "version"]
    is_here = shutil.which("docker") is not None
    return is_here and subprocess.run(asked, capture_output=True, check=False).returncode == 0


# The gate runs where there is no Docker; what can be read without it is checked above.
@pytest.mark.skipif(not _composes(), reason="docker, or its compose plugin, is not here")
def test_docker_accepts_the_compose_file():
    command = ["docker", "compose", "-f", INFRA / "compose.yaml", "config", "--quiet"]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr


@pytest.mark.parametrize("path", DOCKERFILES, ids=lambda path: path.stem)
def test_an_image_has_stages_hashes_and_an_ordinary_user(path: Path):
    text = path.read_text()
    stages = re.findall(r"^FROM (\S+)", text, re.MULTILINE)
    assert len(stages) >= 2
    assert all(":" in stage for stage in stages)
    last = text[text.rindex("\nFROM ") :]
    user = re.search(r"^USER (\d+)$", last, re.MULTILINE)
    assert user
    assert int(user[1]) > 0
    assert "--require-hashes" in text or "npm ci" in text
    assert last.rstrip().splitlines()[-1].startswith("CMD [")


@pytest.mark.parametrize("path", DOCKERFILES, ids=lambda path: path.stem)
def test_an_image_copies_only_what_is_let_into_the_build(path: Path):
    allowed = [
        line[1:]
        for line in (settings.BASE_DIR / ".dockerignore").read_text().splitlines()
        if line.startswith("!")
    ]
    for line in re.findall(r"^COPY (?!--from)(.+) \S+$", path.read_text(), re.MULTILINE):
        for source in line.split():
            assert any(source == each or source.startswith(f"{each}/") for each in allowed), source
            assert list(settings.BASE_DIR.glob(source)), source


def test_the_cluster_has_one_migration_job_and_every_process():
    assert set(WORKLOADS) == {"migrate", "web", "worker", "beat", "gateway"}
    assert WORKLOADS["migrate"]["kind"] == "Job"
    assert WORKLOADS["beat"]["spec"]["replicas"] == 1
    assert WORKLOADS["beat"]["spec"]["strategy"] == {"type": "Recreate"}


@pytest.mark.parametrize("name", WORKLOADS)
def test_a_pod_runs_without_rights_on_a_read_only_disk(name: str):
    spec = pod(name)
    assert spec["automountServiceAccountToken"] is False
    assert spec["securityContext"]["runAsNonRoot"] is True
    assert spec["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    for container in spec["containers"]:
        assert container["securityContext"] == {
            "allowPrivilegeEscalation": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        }
        assert container["resources"]["requests"].keys() == {"cpu", "memory"}
        assert container["resources"]["limits"]["memory"]


@pytest.mark.parametrize("name", ["web", "gateway"])
def test_what_listens_is_asked_whether_it_is_well(name: str):
    [container] = pod(name)["containers"]
    for kind in ("startupProbe", "readinessProbe", "livenessProbe"):
        assert container[kind]["httpGet"]["path"] in ("/healthz", "/readyz")
    [service] = [
        each for each in MANIFESTS if (each["kind"], each["metadata"]["name"]) == ("Service", name)
    ]
    assert service["spec"]["selector"] == WORKLOADS[name]["spec"]["selector"]["matchLabels"]


def test_a_probe_asks_at_a_host_that_the_platform_answers_to():
    """Any other host is a tenant's, and so a 404; and plain HTTP would be redirected."""
    [config] = [each for each in MANIFESTS if each["kind"] == "ConfigMap"]
    hosts = config["data"]["PLATFORM_HOSTS"].split(",")
    assert "web" in hosts  # what the gateway calls
    for kind in ("startupProbe", "readinessProbe", "livenessProbe"):
        sent = pod("web")["containers"][0][kind]["httpGet"]["httpHeaders"]
        headers = {each["name"]: each["value"] for each in sent}
        assert headers["Host"] in hosts
        assert headers["X-Forwarded-Proto"] == "https"


def test_the_cluster_keeps_no_secret_in_the_repository():
    assert not [each for each in MANIFESTS if each["kind"] == "Secret"]


@pytest.mark.skipif(not shutil.which("kubectl"), reason="kubectl is not here")
def test_kustomize_accepts_the_manifests():
    command = ["kubectl", "kustomize", DEPLOY]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    assert len(list(yaml.safe_load_all(said.stdout))) == len(MANIFESTS)
