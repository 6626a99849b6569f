# The federation gateway. Build it from the root: docker build -f infra/docker/gateway.Dockerfile .
FROM node:24-bookworm-slim AS build

WORKDIR /app
COPY infra/gateway/package.json infra/gateway/package-lock.json infra/gateway/.npmrc ./
# npm ci refuses what differs from the lock's hashes; no package's script is run.
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim

WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY infra/gateway/package.json infra/gateway/supergraph.graphql infra/gateway/*.mjs ./
ENV NODE_ENV=production PRODUCTION=1 HOST=0.0.0.0 PORT=4000
USER 1000
EXPOSE 4000
CMD ["node", "server.mjs"]
