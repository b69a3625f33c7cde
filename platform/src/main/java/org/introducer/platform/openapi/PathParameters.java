package org.introducer.platform.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes each parameter of a path that has no description: {@code {id}} below {@code /contacts} is the id of the contact. */
final class PathParameters {

    private static final Map<String, String> BY_NAME = Map.of(
            "address", "the secret address of the calendar",
            "field", "name of the field of the fact",
            "name", "name of the code list",
            "personId", "id of the mentor or mentee",
            "season", "match year",
            "sub", "subject of the person's tokens");

    private static final Map<String, String> SINGULAR = Map.of(
            "do-not-matches", "do-not-match entry",
            "employer-aliases", "employer alias",
            "img-year-proposals", "proposal of IMG counts",
            "pgy1-options", "PGY-1 option",
            "saved-searches", "saved search");

    private PathParameters() {}

    static void describe(String path, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(of(path, parameter.getName())));
        }
    }

    /** What the parameter is; without an entry by its own name: {@code menteeId}, or by the collection that it is in. */
    static String of(String path, String name) {
        if (BY_NAME.containsKey(name)) {
            return BY_NAME.get(name);
        }
        List<String> steps = List.of(path.split("/"));
        String collection = steps.get(steps.indexOf("{" + name + "}") - 1);
        boolean named = name.endsWith("Id") && !SINGULAR.containsKey(collection);
        return "id of the "
                + (named
                        ? name.replaceFirst("Id$", "")
                                .replaceAll("([A-Z])", " $1")
                                .toLowerCase(Locale.ROOT)
                        : singular(collection));
    }

    private static String singular(String collection) {
        return SINGULAR.getOrDefault(
                collection,
                collection.replaceFirst("ies$", "y").replaceFirst("s$", "").replace('-', ' '));
    }
}
