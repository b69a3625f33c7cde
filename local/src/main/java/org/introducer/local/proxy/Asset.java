package org.introducer.local.proxy;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** A file that the reverse proxy serves: one of its own pages, or one of the few of Swagger UI that the explorer needs. */
record Asset(String mediaType, Buffer content) {
    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/" + swaggerVersion() + "/";
    private static final String OWN = "org/introducer/local/proxy/";
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("/", OWN + "index.html"),
            Map.entry("/local.css", OWN + "local.css"),
            Map.entry("/local.js", OWN + "local.js"),
            Map.entry("/favicon.svg", OWN + "favicon.svg"),
            Map.entry("/openapi.yaml", OWN + "openapi.yaml"),
            Map.entry("/explorer", OWN + "explorer.html"),
            Map.entry("/explorer/explorer.js", OWN + "explorer.js"),
            Map.entry("/explorer/swagger-ui.css", SWAGGER + "swagger-ui.css"),
            Map.entry("/explorer/swagger-ui-bundle.js", SWAGGER + "swagger-ui-bundle.js"),
            Map.entry("/explorer/swagger-ui-standalone-preset.js", SWAGGER + "swagger-ui-standalone-preset.js"));
    private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

    static Optional<Asset> of(String path) {
        String wanted = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return Optional.ofNullable(FILES.get(wanted)).map(file -> READ.computeIfAbsent(file, Asset::read));
    }

    private static Asset read(String file) {
        try (InputStream in = Asset.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is not on the class path");
            }
            return new Asset(mediaTypeOf(file), Buffer.buffer(in.readAllBytes()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String mediaTypeOf(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html" -> "text/html;charset=UTF-8";
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "yaml" -> "application/yaml";
            default -> "application/octet-stream";
        };
    }

    private static String swaggerVersion() {
        try (InputStream in = Asset.class
                .getClassLoader()
                .getResourceAsStream("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
