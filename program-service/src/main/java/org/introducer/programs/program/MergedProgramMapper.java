package org.introducer.programs.program;

import org.introducer.platform.http.Links;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 308 to the same of the program into which the one asked for was merged. */
class MergedProgramMapper {

    private final Links links;

    MergedProgramMapper(Links links) {
        this.links = links;
    }

    @ServerExceptionMapper
    public RestResponse<Void> moved(ProgramMerged merged) {
        return RestResponse.ResponseBuilder.<Void>create(308)
                .header("Location", links.withId(merged.id(), merged.into(), "/v1/programs/" + merged.into()))
                .build();
    }
}
