# One image for server, worker and migrate; the command says which.
FROM node:20-bookworm-slim AS base
WORKDIR /app
ENV PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node

FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save
COPY . .
RUN node scripts/prepare.mjs && npm prune --omit=dev

FROM base
ENV NODE_ENV=production
COPY --from=build --chown=node:node /app /app
USER node
EXPOSE 3000
CMD ["node", "--import", "tsx", "server/main.ts"]
