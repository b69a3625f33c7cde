package org.introducer.platform.http;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 308 to the same of what the one asked for was merged into. */
class MergedResourceMapper {

    private final Links links;

    MergedResourceMapper(Links links) {
        this.links = links;
    }

    @ServerExceptionMapper
    public RestResponse<Void> moved(MergedResource merged) {
        return RestResponse.ResponseBuilder.<Void>create(308)
                .header("Location", links.withId(merged.id(), merged.into(), merged.address()))
                .build();
    }
}
