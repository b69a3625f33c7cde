package org.introducer.contacts.imports;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.Part;
import org.introducer.contacts.imports.row.StagedMail;
import org.jspecify.annotations.Nullable;

/** The headers of an e-mail that a row of an import stands for; its text is never read. */
@Schema(name = "ImportedMessage")
record MessageView(
        @Schema(
                description = "the Message-ID; of a message without one, a digest of its headers",
                examples = "a1@example.org")
        String messageId,

        @Schema(description = "the Message-ID with which its thread began", examples = "a0@example.org") @Nullable
        String threadId,

        @Schema(description = "absent when none of the applicant's own addresses is in it") @Nullable
        Direction direction,

        @Nullable Instant occurredAt,

        @Schema(description = "subject line; absent: the message has none") @Nullable
        String subject,

        @Schema(description = "everybody but the applicant") List<Person> people) {

    /** A sender or recipient whom the e-mail names. */
    @Schema(name = "ImportedMessagePerson")
    record Person(
            @Schema(description = "as the header shows it; absent: an address alone") @Nullable
            String name,

            @Schema(description = "e-mail address in the header", examples = "priya@example.org")
            String address,

            @Schema(description = "the sender of a received message is TO, as are the recipients of one that was sent")
            Part part) {}

    static MessageView of(StagedMail mail, String threadId) {
        return new MessageView(
                mail.messageId(),
                threadId,
                mail.direction(),
                mail.occurredAt(),
                mail.subject(),
                mail.people().stream()
                        .map(person -> new Person(person.name(), person.address(), person.part()))
                        .toList());
    }
}
