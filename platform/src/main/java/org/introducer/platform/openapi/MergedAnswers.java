package org.introducer.platform.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Writes into the OpenAPI that what is asked of something that was merged into another is answered with the other's address. A service
 * extends it for each kind that it merges; such a class names {@link OASFilter} itself, or the build does not find it.
 */
public abstract class MergedAnswers implements OASFilter {

    private final String prefix;
    private final String description;

    /**
     * @param prefix of the paths that are about one of them, such as {@code /v1/programs/{id}}
     * @param name what it is, such as {@code program}
     */
    protected MergedAnswers(String prefix, String name) {
        this.prefix = prefix;
        this.description = "The " + name + " was merged into the one at `Location`";
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(prefix) && !path.endsWith("/merge")) {
                item.getOperations()
                        .values()
                        .forEach(operation -> operation
                                .getResponses()
                                .addAPIResponse(
                                        "308",
                                        OASFactory.createAPIResponse()
                                                .description(description)
                                                .addHeader(
                                                        "Location",
                                                        OASFactory.createHeader()
                                                                .ref("Location"))));
            }
        });
    }
}
