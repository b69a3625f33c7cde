package org.introducer.programs.city;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** The coordinates that a curator recorded for a city. */
@Schema(name = "CityPlace")
record CityPlaceView(
        UUID id,
        @JsonUnwrapped CityPlaceDraft place,
        Instant createdAt,
        @JsonIgnore long version) implements Writes.Created {

    static CityPlaceView of(CityPlace place) {
        return new CityPlaceView(place.id(), place.draft(), place.createdAt(), place.version());
    }
}
