# One file for the three services: docker build --build-arg SERVICE=contacts-service .
# Built from the sources, in one Maven run for all three: this stage does not know which service is asked for, so that an engine that
# builds three images runs it once. Tests are for ./introducer verify.
FROM eclipse-temurin:25.0.1_8-jdk-noble AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true \
    -pl contacts-service,program-service,mentorship-service -am package

# For Kubernetes, where nothing can be mounted from the sources: docker build --target migration --build-arg SERVICE=contacts-service .
FROM flyway/flyway:12.0.0 AS migration
ARG SERVICE
COPY platform/src/main/resources/db/platform/ /migrations/platform/
COPY ${SERVICE}/src/main/resources/db/migration/ /migrations/service/
COPY deploy/flyway/ /migrations/after/
ENV FLYWAY_LOCATIONS=filesystem:/migrations \
    FLYWAY_OUT_OF_ORDER=true
USER 10001:10001
CMD ["migrate"]

# docker build --target proxy .
FROM nginxinc/nginx-unprivileged:1.28.0-alpine AS proxy
COPY deploy/proxy/nginx.conf.template /etc/nginx/templates/nginx.conf.template
COPY deploy/proxy/explorer/ /usr/share/introducer/explorer/
COPY deploy/proxy/openapi.yaml /usr/share/introducer/openapi.yaml
ENV NGINX_ENVSUBST_FILTER="^INTRODUCER_(ORIGIN|RESOLVER|DOMAIN)\$" \
    NGINX_ENVSUBST_OUTPUT_DIR=/tmp
USER 101:101
EXPOSE 8080
CMD ["nginx", "-c", "/tmp/nginx.conf", "-g", "daemon off;"]

FROM eclipse-temurin:25.0.1_8-jre-noble
ARG SERVICE
WORKDIR /app
# Dependencies change less often than the service, so they are layers of their own. Owned by root: nothing to overwrite.
COPY --from=build /src/${SERVICE}/target/quarkus-app/lib/ lib/
COPY --from=build /src/${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY --from=build /src/${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /src/${SERVICE}/target/quarkus-app/app/ app/
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=8080 \
    QUARKUS_MANAGEMENT_HOST=0.0.0.0 \
    QUARKUS_MANAGEMENT_PORT=9000 \
    TZ=UTC
# Large bodies lie here while they are worked on: mount a volume, since memory would be too small.
RUN mkdir -m 700 /spool && chown 10001:10001 /spool
# No name is needed: nothing is written but /tmp and /spool.
USER 10001:10001
# The API; health and metrics.
EXPOSE 8080 9000
# Readiness over a plain socket of the shell: the image needs no curl.
HEALTHCHECK --interval=5s --timeout=3s --start-period=180s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9000 && printf 'GET /q/health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
# exec form: SIGTERM reaches the service, which finishes what it accepted.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Duser.timezone=UTC", "-Djava.io.tmpdir=/spool", "-Dfile.encoding=UTF-8", "-jar", "quarkus-run.jar"]
