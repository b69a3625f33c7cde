package org.introducer.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introducer.testing.OpenApiDocument.Operation;

/** Asks each list for a field and a sort that it cannot know: its answer names those that it does. */
final class DocumentedLists {

    private static final String NO_FIELD = "qqqqqqqqqqqqqqqqqqqqqqqq";
    private static final Pattern KNOWN = Pattern.compile("; known: (.*)");
    private static final Pattern ONE_OF = Pattern.compile("must be one of (.*), with or without -");

    private final OpenApiDocument api;
    private final Examples examples;

    DocumentedLists(OpenApiDocument api, Examples examples) {
        this.api = api;
        this.examples = examples;
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : api.operations()) {
            JsonNode filter = parameter(operation, "filter");
            JsonNode sort = parameter(operation, "sort");
            if (filter.path("x-filter-fields").isMissingNode()) {
                if (!sort.isMissingNode()) {
                    faults.add(operation.id() + ": its fields are not in the document: @ListFields is missing");
                }
                continue;
            }
            Examples.Call call = examples.of(operation);
            compare(
                    operation.id() + " is filtered",
                    texts(filter.path("x-filter-fields")),
                    said(call, "filter", NO_FIELD + "==1", KNOWN),
                    faults);
            if (!sort.isMissingNode()) {
                Set<String> sorts = new TreeSet<>();
                texts(sort.at("/schema/enum")).forEach(each -> sorts.add(each.replace("-", "")));
                compare(operation.id() + " is sorted", sorts, said(call, "sort", NO_FIELD, ONE_OF), faults);
            }
        }
        return faults;
    }

    private static void compare(String what, Set<String> documented, Set<String> known, List<String> faults) {
        if (!documented.equals(known)) {
            faults.add(what + " by " + known + ", not by " + documented);
        }
    }

    private Set<String> said(Examples.Call call, String parameter, String value, Pattern names) {
        RequestSpecification request = call.actor()
                .asking()
                .queryParams(call.operation().neededQuery())
                .queryParam(parameter, value);
        if (!parameter(call.operation(), "near").isMissingNode()) {
            request.queryParam("near", "27.95,-82.46");
        }
        String detail = request.get(call.address()).path("errors[0].detail");
        Matcher matcher = names.matcher(String.valueOf(detail));
        return matcher.find() ? Set.copyOf(List.of(matcher.group(1).split(", "))) : Set.of(String.valueOf(detail));
    }

    private JsonNode parameter(Operation operation, String name) {
        for (JsonNode each : operation.node().path("parameters")) {
            JsonNode parameter = api.resolved(each);
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        return operation.node().path("there is no such parameter");
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
