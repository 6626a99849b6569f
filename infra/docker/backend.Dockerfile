# The Python side and the web product: web, worker, beat and the migration job are this one image.
# Build it from the root: docker build -f infra/docker/backend.Dockerfile .
# Pin the base by digest in a release; the packages are pinned by hashes already.
FROM node:24-bookworm-slim AS pages

WORKDIR /frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci --omit=dev
COPY frontend ./
RUN npm run build

FROM python:3.12-slim-bookworm AS build

ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /venv
WORKDIR /app
COPY requirements.lock ./
RUN /venv/bin/pip install --require-hashes -r requirements.lock
COPY pyproject.toml README.md ./
COPY platform platform
COPY tenants tenants
COPY shared_apps shared_apps
COPY tenant_apps tenant_apps
# A link to /app, where the run-time stage has the same files.
RUN /venv/bin/pip install --no-deps --no-build-isolation -e . \
    && /venv/bin/python -m compileall -q /app /venv

FROM python:3.12-slim-bookworm

RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin tierline
COPY --from=build /venv /venv
COPY --from=build /app /app
COPY --from=pages /frontend/dist /app/frontend/dist
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production \
    TIERLINE_STATE=/tmp/state \
    HOST=0.0.0.0
WORKDIR /app
USER 10001
EXPOSE 8000
# Memory for the heartbeat files: a container's /tmp may be a disk, and slow.
CMD ["gunicorn", "-c", "python:config.gunicorn", "--worker-tmp-dir", "/dev/shm", "config.wsgi:application"]
