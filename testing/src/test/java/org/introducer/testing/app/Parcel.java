package org.introducer.testing.app;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** What the library is tried on; only the database knows that a code is given once. */
@Entity
@Table(name = "parcels")
class Parcel extends TenantEntity {

    enum Size {
        SMALL,
        LARGE
    }

    private String name;

    @Enumerated(EnumType.STRING)
    private Size size;

    private String code;

    protected Parcel() {}

    Parcel(UUID tenantId, Instant now, String name, Size size, String code) {
        super(tenantId, now);
        this.name = name;
        this.size = size;
        this.code = code;
    }

    String name() {
        return name;
    }
}
