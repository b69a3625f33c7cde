package org.introducer.contacts.contact;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.introducer.platform.openapi.MergedAnswers;

/** Writes into the OpenAPI where a contact is that was merged into another. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class MergedContacts extends MergedAnswers implements OASFilter {

    public MergedContacts() {
        super("/v1/contacts/{id}", "contact");
    }
}
