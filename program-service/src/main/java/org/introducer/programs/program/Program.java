package org.introducer.programs.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.introducer.platform.conditional.Versioned;

/** One program of the shared directory. */
@Entity
@Table(name = "programs")
class Program implements Versioned {

    @Id
    @UuidGenerator(algorithm = UuidVersion7Strategy.class)
    private UUID id;

    @Version
    private long version;

    private String name;
    private String institution;

    @Enumerated(EnumType.STRING)
    private Pathway pathway;

    @Column(name = "acgme_code")
    private String acgmeCode;

    @Column(name = "nrmp_code")
    private String nrmpCode;

    @Column(name = "merged_into")
    private UUID mergedInto;

    /** Kept by the database. */
    @Column(insertable = false, updatable = false)
    private String search;

    private String city;
    private String state;
    private Double latitude;
    private Double longitude;

    /** Null where no place of its own is known, and of an import's place until the database says so. */
    @Enumerated(EnumType.STRING)
    @Column(name = "location_precision")
    private LocationPrecision locationPrecision;

    /** Null while it takes residents. */
    @Column(name = "retired_on")
    private LocalDate retiredOn;

    @Column(name = "retired_reason")
    private String retiredReason;

    @Column(name = "retired_reference")
    private String retiredReference;

    /** Kept by the database: its own place, else that of its city. */
    @Column(name = "place_latitude", insertable = false, updatable = false)
    private Double placeLatitude;

    @Column(name = "place_longitude", insertable = false, updatable = false)
    private Double placeLongitude;

    @Column(name = "import_id")
    private UUID importId;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Program() {}

    Program(Instant now, ProgramDraft draft) {
        createdAt = now.truncatedTo(ChronoUnit.MICROS);
        describe(draft);
    }

    /** Takes what a person says, which no reversal of an import will undo. */
    final void describe(ProgramDraft draft) {
        importId = null;
        name = draft.name();
        institution = draft.institution();
        pathway = draft.pathway();
        acgmeCode = draft.acgmeCode();
        nrmpCode = draft.nrmpCode();
        city = draft.city();
        state = draft.state();
        latitude = draft.latitude();
        longitude = draft.longitude();
        locationPrecision = draft.latitude() == null
                ? null
                : draft.locationPrecision() == null ? LocationPrecision.UNKNOWN : draft.locationPrecision();
    }

    /** Takes note that it takes no residents any more; null: that it does again. */
    void retire(Retirement retirement) {
        importId = null;
        retiredOn = retirement == null ? null : retirement.retiredOn();
        retiredReason = retirement == null ? null : retirement.reason().strip();
        retiredReference = retirement == null ? null : retirement.reference().strip();
    }

    /** Null while it takes residents. */
    Retirement retirement() {
        return retiredOn == null ? null : new Retirement(retiredOn, retiredReason, retiredReference);
    }

    /** Takes note that a person has said something of it, which no reversal of an import will undo. */
    void corrected() {
        importId = null;
    }

    ProgramDraft draft() {
        return draft(locationPrecision);
    }

    /** As {@link #draft}, with the precision of whatever place is known of it. */
    ProgramDraft shown() {
        return draft(
                hasOwnPlace()
                        ? locationPrecision == null ? LocationPrecision.UNKNOWN : locationPrecision
                        : place().map(_ -> LocationPrecision.CITY).orElse(null));
    }

    private ProgramDraft draft(LocationPrecision precision) {
        return new ProgramDraft(
                name, institution, pathway, acgmeCode, nrmpCode, city, state, latitude, longitude, precision);
    }

    /** Whether its own building is known, or taken to be: whatever nobody called the middle of a city. */
    boolean hasOwnAddress() {
        return hasOwnPlace() && locationPrecision != LocationPrecision.CITY;
    }

    /** Leaves the directory for another program that this one was found to be; its ACGME code is free from the next flush on. */
    String giveUpTo(Program survivor) {
        String code = acgmeCode;
        acgmeCode = null;
        mergedInto = survivor.id;
        return code;
    }

    /** Takes over from a program found to be this one what this one does not know. */
    void take(Program other, String code) {
        importId = null;
        acgmeCode = acgmeCode == null ? code : acgmeCode;
        pathway = pathway == Pathway.UNKNOWN ? other.pathway : pathway;
        institution = institution == null ? other.institution : institution;
        nrmpCode = nrmpCode == null ? other.nrmpCode : nrmpCode;
        city = city == null ? other.city : city;
        state = state == null ? other.state : state;
        if (!hasOwnPlace() && other.hasOwnPlace()) {
            latitude = other.latitude;
            longitude = other.longitude;
            locationPrecision = other.locationPrecision;
        }
    }

    /** Where it is, as far as is known: at its own place, else somewhere in its city. */
    Optional<GeoPoint> place() {
        return placeLatitude == null || placeLongitude == null
                ? Optional.empty()
                : Optional.of(new GeoPoint(placeLatitude, placeLongitude));
    }

    boolean hasOwnPlace() {
        return latitude != null && longitude != null;
    }

    UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    /** The program that this one was found to be, null while it stands for itself. */
    UUID mergedInto() {
        return mergedInto;
    }

    /** Whether it was taken out of the directory, with the import that had brought it. */
    boolean deleted() {
        return deletedAt != null;
    }

    Instant createdAt() {
        return createdAt;
    }
}
