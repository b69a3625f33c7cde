package org.introducer.programs.city;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.introducer.platform.conditional.Versioned;

/** Where a city is. */
@Entity
@Table(name = "city_places")
class CityPlace implements Versioned {

    @Id
    @UuidGenerator(algorithm = UuidVersion7Strategy.class)
    private UUID id;

    @Version
    private long version;

    private String city;
    private String state;
    private double latitude;
    private double longitude;
    private String reference;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected CityPlace() {}

    CityPlace(CityPlaceDraft draft, Instant now) {
        createdAt = now.truncatedTo(ChronoUnit.MICROS);
        describe(draft);
    }

    final void describe(CityPlaceDraft draft) {
        city = draft.city().strip();
        state = draft.state();
        latitude = draft.latitude();
        longitude = draft.longitude();
        reference = draft.reference().strip();
    }

    CityPlaceDraft draft() {
        return new CityPlaceDraft(city, state, latitude, longitude, reference);
    }

    UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }
}
