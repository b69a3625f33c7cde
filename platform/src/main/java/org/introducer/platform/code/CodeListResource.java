package org.introducer.platform.code;

import static org.introducer.platform.problem.PlatformProblem.NOT_FOUND;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Code lists", description = "Closed lists of values, with labels for people")
public class CodeListResource {

    /** They change with a release only; the ETag tells a cache whether one came. */
    private static final String CACHED = "private, max-age=3600";

    private final CodeLists lists;
    private final CodeLabels labels;

    CodeListResource(CodeLists lists, CodeLabels labels) {
        this.lists = lists;
        this.labels = labels;
    }

    /** One value of a closed list, with its label. */
    @Schema(name = "Code")
    record CodeView(
            @Schema(description = "the value as the API has it", examples = "IR_ATTENDING")
            String code,

            @Schema(description = "the value as people read it", examples = "IR attending")
            String label) {}

    /** A closed list of values, with labels in the language that was asked for. */
    @Schema(name = "CodeList")
    record CodeListView(
            @Schema(description = "`x-code-list` of the schemas with these values", examples = "contact-role")
            String name,

            @Schema(description = "in their order") List<CodeView> codes) {}

    /** Every closed list of values that the service uses. */
    @Schema(name = "CodeListIndex")
    record CodeListIndex(
            @Schema(description = "every closed list of codes of this service")
            List<CodeListView> items) {}

    @GET
    @Operation(operationId = "listCodeLists", summary = "List the code lists", description = """
                    Every closed list of values that the API uses, each value with a label for people. A schema names its list \
                    in `x-code-list`. The lists may be kept for an hour, and are asked for again with `If-None-Match`.""")
    @APIResponseSchema(value = CodeListIndex.class, responseCode = "200")
    public Response list(
            @HeaderParam("Accept-Language")
                    @Parameter(
                            description =
                                    "languages of the labels, the preferred one first; English when none of them is there",
                            example = "en",
                            schema = @Schema(maxLength = 200))
                    String languages) {
        Locale language = labels.language(languages);
        return cached(
                language,
                new CodeListIndex(lists.all().keySet().stream()
                        .map(name -> view(name, language))
                        .toList()));
    }

    @GET
    @Path("/{name}")
    @Operation(
            operationId = "getCodeList",
            summary = "Get a code list",
            description =
                    "The values of one closed list, each with a label for people. Cached and translated as all lists are.")
    @APIResponseSchema(value = CodeListView.class, responseCode = "200")
    public Response get(
            String name,
            @HeaderParam("Accept-Language")
                    @Parameter(
                            description =
                                    "languages of the labels, the preferred one first; English when none of them is there",
                            example = "en",
                            schema = @Schema(maxLength = 200))
                    String languages) {
        if (!lists.all().containsKey(name)) {
            throw NOT_FOUND.because("There is no code list of this name.");
        }
        Locale language = labels.language(languages);
        return cached(language, view(name, language));
    }

    private static Response cached(Locale language, Object answer) {
        return Response.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .build();
    }

    private CodeListView view(String name, Locale language) {
        return new CodeListView(
                name,
                lists.all().get(name).stream()
                        .map(code -> new CodeView(code, labels.label(name, code, language)))
                        .toList());
    }
}
