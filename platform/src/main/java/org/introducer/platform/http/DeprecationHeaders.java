package org.introducer.platform.http;

import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Puts {@code Deprecation}, {@code Sunset} and a {@code Link} to the document on the answers of operations that will go; others pay nothing for it. */
@Provider
public class DeprecationHeaders implements DynamicFeature {

    /** Says of each operation that will go what to use. */
    private static final String DOCUMENT = "/q/openapi";

    private final Links links;

    DeprecationHeaders(Links links) {
        this.links = links;
    }

    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        Deprecation deprecation = operation.getResourceMethod().getAnnotation(Deprecation.class);
        if (deprecation != null) {
            DeprecationPeriod period = DeprecationPeriod.of(deprecation.since(), deprecation.sunset());
            context.register((ContainerResponseFilter) (_, answer) -> {
                answer.getHeaders().putSingle("Deprecation", period.deprecationHeader());
                answer.getHeaders().putSingle("Sunset", period.sunsetHeader());
                answer.getHeaders()
                        .add("Link", "<" + links.to(DOCUMENT) + ">; rel=\"deprecation\"; type=\"application/yaml\"");
            });
        }
    }
}
