package org.introducer.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.introducer.testing.Committed;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The objects of {@code deploy/kubernetes}, as they are written. */
final class Manifests {
    static final Path FOLDER = Committed.root().resolve("deploy/kubernetes");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema CLUSTER = clusters();

    private Manifests() {}

    static List<JsonNode> all() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String file : files()) {
            all.addAll(of(Files.readString(FOLDER.resolve(file))));
        }
        return all;
    }

    static List<JsonNode> all(String kind) throws IOException {
        return all().stream().filter(each -> kind.equals(kind(each))).toList();
    }

    /** Those that the kustomization names. */
    static List<String> files() throws IOException {
        return texts(of(Files.readString(FOLDER.resolve("kustomization.yaml")))
                .getFirst()
                .path("resources"));
    }

    /** The objects of one file; a key that stands twice is refused. */
    static List<JsonNode> of(String yaml) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(strict)).loadAll(yaml).spliterator(), false)
                .map(document -> JSON.convertValue(document, JsonNode.class))
                .toList();
    }

    static String kind(JsonNode object) {
        return object.path("kind").asText();
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** The pods that an object makes: their labels and what they run. */
    static Optional<JsonNode> pods(JsonNode object) {
        return Optional.of(object.at("/spec/template")).filter(template -> !template.isMissingNode());
    }

    static List<String> texts(JsonNode array) {
        return elements(array).map(JsonNode::asText).toList();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /**
     * What is wrong with an object, by the classes that the client of Kubernetes has for its version and kind: they refuse what they do
     * not know, what is missing and what has another type.
     */
    static Optional<String> flaw(JsonNode object) {
        String version = object.path("apiVersion").asText();
        if (version.startsWith("postgresql.cnpg.io/")) {
            return CLUSTER.validate(object).stream().map(Object::toString).findFirst();
        }
        String type = version.substring(version.indexOf('/') + 1);
        String model = "io.kubernetes.client.openapi.models."
                + type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1) + kind(object);
        try {
            Class.forName(model).getMethod("fromJson", String.class).invoke(null, object.toString());
            return Optional.empty();
        } catch (InvocationTargetException refused) {
            return Optional.of(refused.getCause().toString());
        } catch (ReflectiveOperationException unknown) {
            return Optional.of("Kubernetes has no " + kind(object) + " of " + version);
        }
    }

    private static JsonSchema clusters() {
        try (InputStream schema = Manifests.class.getResourceAsStream("cnpg-cluster.schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(JSON.readTree(schema));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
