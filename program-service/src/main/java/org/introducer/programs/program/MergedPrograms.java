package org.introducer.programs.program;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Writes into the OpenAPI that what is asked of a program that was merged into another is answered with the other's address. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class MergedPrograms implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/v1/programs/{id}") && !path.endsWith("/merge")) {
                item.getOperations()
                        .values()
                        .forEach(operation -> operation
                                .getResponses()
                                .addAPIResponse(
                                        "308",
                                        OASFactory.createAPIResponse()
                                                .description("The program was merged into the one at `Location`")
                                                .addHeader(
                                                        "Location",
                                                        OASFactory.createHeader()
                                                                .ref("Location"))));
            }
        });
    }
}
