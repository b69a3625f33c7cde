package org.introducer.platform.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.introducer.platform.list.ListFields;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Names the fields of each list in the description of its filter, and its sorts as the values of {@code sort}. */
final class ListParameters {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private static final String FIELDS = "x-filter-fields";

    private ListParameters() {}

    /** By which a list is filtered with this parameter; none where it is no filter of a list. */
    static List<?> fields(Parameter parameter) {
        return parameter.getExtensions() != null && parameter.getExtensions().get(FIELDS) instanceof List<?> fields
                ? fields
                : List.of();
    }

    static void apply(OpenAPI api, IndexView index) {
        Map<String, AnnotationInstance> lists = new HashMap<>();
        index.getAnnotations(ListFields.class)
                .forEach(list -> lists.put(
                        list.target()
                                .asMethod()
                                .annotation(OPERATION)
                                .value("operationId")
                                .asString(),
                        list));
        Schemas.operations(api)
                .filter(operation -> lists.containsKey(operation.getOperationId()))
                .forEach(operation -> operation
                        .getParameters()
                        .forEach(parameter -> complete(parameter, lists.get(operation.getOperationId()))));
    }

    private static void complete(Parameter parameter, AnnotationInstance list) {
        List<String> sorts = strings(list.value("sort"));
        if ("filter".equals(parameter.getName())) {
            List<String> fields = strings(list.value("filter"));
            parameter.addExtension(FIELDS, fields);
            parameter.setDescription(parameter.getDescription() + ". Fields: `" + String.join("`, `", fields) + "`.");
        } else if ("sort".equals(parameter.getName()) && !sorts.isEmpty()) {
            List<Object> both = new ArrayList<>();
            for (String sort : sorts) {
                String name = sort.replace("-", "");
                both.add(name);
                both.add("-" + name);
            }
            parameter
                    .getSchema()
                    .enumeration(both)
                    .defaultValue(sorts.getFirst())
                    .maxLength(null);
        }
    }

    private static List<String> strings(AnnotationValue value) {
        return value == null ? List.of() : Arrays.asList(value.asStringArray());
    }
}
