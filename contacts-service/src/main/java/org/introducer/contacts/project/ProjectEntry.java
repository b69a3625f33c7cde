package org.introducer.contacts.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.time.OrdinaryDay;

/**
 * Work that the applicant does with others, such as an abstract or a paper.
 *
 * <p>The one place of a project's fields.
 */
@Embeddable
@Schema(name = "ProjectDraft")
record ProjectEntry(
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "what it is", examples = "ABSTRACT")
        ProjectKind kind,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "title of the work", examples = "Genicular artery embolization in 40 patients")
        String title,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Schema(description = "what the applicant is in it", examples = "FIRST_AUTHOR")
        ProjectRole role,

        @Size(max = 30)
        @Column(name = "collaborator_contact_ids")
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(
                description = "the contacts who work on it: co-authors, unless it is a PROJECT",
                examples = "[\"0199c0de-0000-7000-8000-000000000001\"]")
        List<@NotNull UUID> collaboratorContactIds,

        @Size(max = 10)
        @Column(name = "supervisor_contact_ids")
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(description = "the contacts who supervise the applicant in it; they may be collaborators as well")
        List<@NotNull UUID> supervisorContactIds,

        @Size(max = 300) @Schema(description = "journal or meeting", examples = "SIR 2027 Annual Scientific Meeting")
        String venue,

        @Size(max = 2000) @Schema(description = "where others find it", examples = "https://doi.org/10.1000/182")
        String reference,

        @OrdinaryDay
        @Column(name = "starts_on")
        @Schema(description = "first day of the work; absent: not known", examples = "2026-03-01")
        LocalDate startsOn,

        @OrdinaryDay
        @Column(name = "ends_on")
        @Schema(description = "last day of the work, planned or past; absent: no end is known")
        LocalDate endsOn,

        @OrdinaryDay
        @Schema(description = "last day on which it can be sent; absent: none is known", examples = "2026-10-05")
        LocalDate deadline,

        @Size(max = 10_000) String notes) {

    ProjectEntry {
        collaboratorContactIds = distinct(collaboratorContactIds);
        supervisorContactIds = distinct(supervisorContactIds);
    }

    private static List<UUID> distinct(List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().distinct().toList();
    }

    /** Everybody, once. */
    List<UUID> people() {
        return Stream.concat(collaboratorContactIds.stream(), supervisorContactIds.stream())
                .distinct()
                .toList();
    }

    boolean hasAuthors() {
        return kind != ProjectKind.PROJECT;
    }
}
