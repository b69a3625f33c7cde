package org.introducer.programs.program;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.introducer.platform.openapi.MergedAnswers;

/** Writes into the OpenAPI where a program is that was merged into another. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class MergedPrograms extends MergedAnswers implements OASFilter {

    public MergedPrograms() {
        super("/v1/programs/{id}", "program");
    }
}
