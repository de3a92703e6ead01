# syntax=docker/dockerfile:1

# Builds the runnable jar. Node only brings npm, with which the build fetches packages.
FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && npm --version
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -Dquick -DskipTests package

# Runs it, with the distribution's libvips: it reads HEIC, JPEG XL and PDF as well, which the packed one does not.
FROM eclipse-temurin:25-jre-noble
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        libvips42t64 \
        libheif-plugin-aomdec \
        libheif-plugin-aomenc \
        libheif-plugin-libde265 \
        fontconfig \
        fonts-dejavu-core \
        fonts-liberation \
        fonts-open-sans \
        fonts-roboto-unhinted \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --system --gid 10001 darkroom \
    && useradd --system --uid 10001 --gid darkroom --home-dir /var/lib/darkroom --no-create-home \
        --shell /usr/sbin/nologin darkroom \
    && install -d -o darkroom -g darkroom -m 0750 /var/lib/darkroom
COPY darkroom /opt/darkroom/darkroom
COPY --from=build /src/server/target/darkroom.jar /opt/darkroom/darkroom.jar

ENV LANG=C.UTF-8 \
    DARKROOM_HTTP_HOST=0.0.0.0 \
    DARKROOM_HTTP_PORT=8080 \
    DARKROOM_DATA_DIR=/var/lib/darkroom \
    DARKROOM_ENGINE_VIPS_LIBRARY=libvips.so.42
USER darkroom
WORKDIR /var/lib/darkroom
VOLUME /var/lib/darkroom
EXPOSE 8080

# Bash speaks HTTP well enough; the image has no curl to keep up to date.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$DARKROOM_HTTP_PORT && printf 'GET /health HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

ENTRYPOINT ["/opt/darkroom/darkroom"]
CMD ["serve"]
