package org.introducer.platform.code;

import static org.introducer.platform.problem.PlatformProblem.NOT_FOUND;

import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Code lists", description = "Closed lists of values, with labels for people")
public class CodeListResource {

    private final Instance<CodeLists> services;

    CodeListResource(Instance<CodeLists> services) {
        this.services = services;
    }

    @Schema(name = "Code")
    record CodeView(
            @Schema(examples = "IR_ATTENDING") String code,
            @Schema(examples = "IR attending") String label) {}

    @Schema(name = "CodeList")
    record CodeListView(@Schema(examples = "contact-role") String name, List<CodeView> codes) {}

    @Schema(name = "CodeListIndex")
    record CodeListIndex(List<CodeListView> items) {}

    @GET
    @Operation(
            operationId = "listCodeLists",
            summary = "List the code lists",
            description = "Every closed list of values that the API uses, each value with a label for people.")
    public CodeListIndex list() {
        return new CodeListIndex(services.stream()
                .flatMap(service -> service.lists().stream())
                .map(CodeListResource::view)
                .sorted(Comparator.comparing(CodeListView::name))
                .toList());
    }

    @GET
    @Path("/{name}")
    @Operation(
            operationId = "getCodeList",
            summary = "Get a code list",
            description = "The values of one closed list, each with a label for people.")
    public CodeListView get(String name) {
        return list().items().stream()
                .filter(codes -> codes.name().equals(name))
                .findFirst()
                .orElseThrow(() -> NOT_FOUND.because("There is no code list of this name."));
    }

    private static CodeListView view(Class<? extends Enum<?>> type) {
        String name =
                type.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return new CodeListView(
                name,
                Arrays.stream(type.getEnumConstants())
                        .map(code -> new CodeView(code.name(), label(code)))
                        .toList());
    }

    private static String label(Enum<?> code) {
        if (code instanceof Labelled labelled) {
            return labelled.label();
        }
        String words = code.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
