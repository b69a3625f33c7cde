package org.introducer.benchmarks.plain;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** The reads of contacts-service without tokens, tenants, consent, ETags and problems. */
@Path("/{tenant}/{owner}/contacts")
public class ContactResource {

    @GET
    @Path("/{id}")
    public Contact get(UUID tenant, UUID id) {
        return Contact.<Contact>find("tenantId = ?1 and id = ?2", tenant, id)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    @GET
    public List<Contact> list(UUID tenant, UUID owner) {
        return Contact.<Contact>find(
                        "tenantId = ?1 and ownerId = ?2 and deletedAt is null order by createdAt, id", tenant, owner)
                .page(0, 50)
                .list();
    }
}
