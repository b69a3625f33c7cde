package org.introducer.contacts.imports.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introducer.contacts.imports.mail.MailAddress;
import org.introducer.contacts.imports.mail.MailKind;
import org.introducer.contacts.imports.mail.MailMessage;
import org.introducer.tables.WrongFileException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("C38")
class MailReaderTest {

    @TempDir
    Path directory;

    @Test
    void messages_of_an_mbox_are_told_from_lines_of_bodies_that_begin_with_From() throws IOException {
        List<MailMessage> messages = mbox("""
                From amara@example.org Tue Mar  3 09:30:00 2026
                From: amara@example.org
                To: priya@example.org
                Message-ID: <a1@example.org>
                Subject: One

                Hello

                From here on I quote.
                >From the mboxrd form this is quoted,
                From 10:30 to 11:00 in 2026 I am free.

                From - Tue Mar 03 09:31:00 2026
                From: priya@example.org
                Message-ID: <p1@example.org>

                From the middle of nowhere
                To: this is text

                From\s
                From: bare@example.org
                Message-ID: <b1@example.org>

                x
                From 176347@xxx Mon Jan 01 00:00:00 +0000 2024
                From: gmail@example.org
                Message-ID: <g1@example.org>
                """);
        assertEquals(
                List.of("a1@example.org", "p1@example.org", "b1@example.org", "g1@example.org"),
                messages.stream().map(MailMessage::id).toList());
        assertEquals("One", messages.getFirst().subject());
    }

    @Test
    void folded_and_encoded_headers_are_read_whole() throws IOException {
        MailMessage message = eml("""
                From: =?UTF-8?Q?Jos=C3=A9_Mu=C3=B1oz?= <Jose@Example.ORG>
                To: "Okafor, Amara" <amara@example.org>,
                 =?ISO-8859-1?Q?J=FCrgen?= <j@example.org>, Müller Ä <m@example.org>,
                \tundisclosed-recipients:;
                Cc: 'quoted@example.org' <quoted@example.org>
                Subject: =?utf-8?B?w6nDqQ==?=
                 =?utf-8?B?w6k=?= and more
                Date: Tue, 3 Mar 26 09:30 EST (foo)
                This line is no header
                Message-ID: <a3@example.org>
                References: <a1@example.org>
                 <a2@example.org>
                In-Reply-To: <a2@example.org>

                Body
                """);
        assertEquals(List.of(new MailAddress("José Muñoz", "jose@example.org")), message.from());
        assertEquals(
                List.of(
                        new MailAddress("Okafor, Amara", "amara@example.org"),
                        new MailAddress("Jürgen", "j@example.org"),
                        new MailAddress("Müller Ä", "m@example.org")),
                message.to());
        assertEquals(List.of(new MailAddress(null, "quoted@example.org")), message.cc());
        assertEquals("ééé and more", message.subject());
        assertEquals(List.of(Instant.parse("2026-03-03T14:30:00Z")), message.dates());
        assertEquals("a2@example.org", message.parent());
        assertEquals("a1@example.org", message.root());
        assertEquals(MailKind.PERSONAL, message.kind());
    }

    @Test
    void headers_in_bytes_of_windows_are_read_as_such() throws IOException {
        Path file = directory.resolve("latin.eml");
        Files.write(file, "From: J\u00FCrgen <j@example.org>\n\nx".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("Jürgen", single(file).from().getFirst().name());
    }

    @Test
    void a_date_that_cannot_be_read_is_none_and_the_servers_dates_follow() throws IOException {
        MailMessage message = eml("""
                Received: from a by b; Wed, 4 Mar 2026 10:00:01 +0000
                Received: from c by a; Wed, 4 Mar 2026 10:00:00 +0000
                From: a@example.org
                Date: Mon, 30 Feb 2026 10:00:00 +0000

                """);
        assertEquals(
                List.of(Instant.parse("2026-03-04T10:00:01Z"), Instant.parse("2026-03-04T10:00:00Z")), message.dates());
        assertEquals(false, message.dated());
    }

    @Test
    void a_failed_delivery_names_the_message_and_who_did_not_get_it() throws IOException {
        MailMessage message = eml("""
                From: Mail Delivery System <MAILER-DAEMON@example.org>
                To: amara@example.org
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"
                Message-ID: <d1@example.org>

                --b
                Content-Type: text/plain

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; <Priya@Example.org>
                Action: failed
                Status: 5.1.1

                Final-Recipient: rfc822; noah@example.org
                Action: delivered

                --b
                Content-Type: message/rfc822

                From: amara@example.org
                Message-ID: <a1@example.org>

                What I wrote.
                --b--
                """);
        assertEquals(MailKind.BOUNCE, message.kind());
        assertEquals(new MailMessage.Bounce("a1@example.org", List.of("priya@example.org")), message.bounce());
        assertEquals("d1@example.org", message.id());
    }

    @Test
    void other_forms_of_failed_delivery_are_read_too() throws IOException {
        assertEquals(
                new MailMessage.Bounce("a1@example.org", List.of("x@example.org")),
                eml("""
                        From: mailer-daemon@googlemail.com
                        X-Failed-Recipients: x@example.org
                        In-Reply-To: <a1@example.org>

                        """).bounce());
        assertEquals(
                new MailMessage.Bounce("a1@example.org", List.of("x@example.org")),
                eml("""
                        From: postmaster@example.org
                        Content-Type: multipart/report; boundary=b; report-type="delivery-status"

                        --b
                        Content-Type: message/delivery-status

                        Original-Recipient: rfc822;x@example.org
                        Final-Recipient: rfc822;y@example.org
                        Action: failed

                        --b
                        Content-Type: text/rfc822-headers

                        Subject: Hello
                        Message-ID: <a1@example.org>
                        --b--
                        """).bounce());
        assertEquals(MailKind.DELAY, eml("""
                From: postmaster@example.org
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Final-Recipient: rfc822;x@example.org
                Action: delayed
                --b--
                """).kind());
    }

    @Test
    void what_no_person_wrote_is_told_by_its_headers() throws IOException {
        assertEquals(MailKind.OUT_OF_OFFICE, kind("Auto-Submitted: auto-replied (vacation)\nPrecedence: bulk"));
        assertEquals(MailKind.OUT_OF_OFFICE, kind("X-Autoreply: yes"));
        assertEquals(MailKind.OUT_OF_OFFICE, kind("Auto-Submitted: auto-generated\nIn-Reply-To: <a@b>"));
        assertEquals(MailKind.AUTOMATIC, kind("Auto-Submitted: auto-generated"));
        assertEquals(MailKind.PERSONAL, kind("Auto-Submitted: no"));
        assertEquals(MailKind.MAILING_LIST, kind("List-Id: <sir.example.org>"));
        assertEquals(MailKind.MAILING_LIST, kind("Precedence: bulk"));
        assertEquals(MailKind.CALENDAR_ANSWER, kind("Content-Type: text/calendar; method=REPLY"));
        assertEquals(
                MailKind.READ_RECEIPT,
                kind("Content-Type: multipart/report; report-type=disposition-notification; boundary=b"));
        assertEquals(MailKind.DRAFT, kind("X-Gmail-Labels: Important,Drafts"));
        assertEquals(MailKind.PERSONAL, kind("X-Gmail-Labels: Sent,Drafty ideas"));
        assertEquals(MailKind.CALENDAR_ANSWER, calendar("REPLY"));
        assertEquals(MailKind.PERSONAL, calendar("REQUEST"));
    }

    @Test
    void what_was_not_sent_is_a_draft_in_every_language_and_program() throws IOException {
        assertEquals(MailKind.DRAFT, kind("X-Gmail-Labels: =?UTF-8?Q?Wichtig,Entw=C3=BCrfe?="));
        assertEquals(MailKind.DRAFT, kind("X-Gmail-Labels: =?UTF-8?B?0KfQtdGA0L3QvtCy0LjQutC4?="));
        assertEquals(MailKind.DRAFT, kind("X-Gmail-Labels: \"Ideas, old\",\"Drafts\""));
        assertEquals(MailKind.DRAFT, kind("X-Gmail-Labels: 下書き"));
        assertEquals(MailKind.DRAFT, kind("X-Mozilla-Draft-Info: internal/draft; vcard=0"));
        assertEquals(MailKind.DRAFT, kind("X-Mozilla-Status: 0009"));
        assertEquals(MailKind.DRAFT, kind("X-Mozilla-Status: 0801"));
        assertEquals(MailKind.PERSONAL, kind("X-Mozilla-Status: 0001"));
        assertEquals(MailKind.PERSONAL, kind("X-Mozilla-Status: unknown"));
    }

    @Test
    void an_emoji_in_answer_to_a_message_is_no_reply() throws IOException {
        assertEquals(MailKind.EMOJI_REACTION, eml("""
                From: priya@example.org
                In-Reply-To: <a1@example.org>
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                reacted to your message
                --b
                Content-Type: text/vnd.google.email-reaction+json; charset=utf-8

                {"version":1}
                --b--
                """).kind());
    }

    @Test
    void a_line_of_a_body_with_a_time_and_a_year_begins_no_message() throws IOException {
        assertEquals(
                List.of("a1@example.org", "a2@example.org"),
                mbox("""
                        From a Tue Mar  3 09:30:00 2026
                        Message-ID: <a1@example.org>

                        From 10:30 on 3 May 2026
                        Note: this is text

                        From amara@example.org Tue, 3 Mar 2026 09:30:00 +0000
                        Message-ID: <a2@example.org>

                        """).stream().map(MailMessage::id).toList());
    }

    @Test
    void a_long_name_of_quotes_takes_no_time() throws IOException {
        String quotes = "\"x" + "'".repeat(200_000) + "x\"";
        MailMessage message = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> eml("From: " + quotes + " <a@example.org>\n\nBody\n"));
        assertEquals("a@example.org", message.from().getFirst().address());
    }

    private MailKind calendar(String method) throws IOException {
        return eml("""
                From: a@example.org
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                Accepted.
                --b
                Content-Type: text/calendar; charset=utf-8; method=%s

                BEGIN:VCALENDAR
                --b--
                """.formatted(method)).kind();
    }

    private MailKind kind(String headers) throws IOException {
        return eml("From: a@example.org\n" + headers + "\n\nBody\n").kind();
    }

    @Test
    void a_message_without_an_id_is_known_by_its_other_headers() throws IOException {
        String headers = "From: a@example.org\nDate: Tue, 3 Mar 2026 09:30:00 +0000\n\n";
        assertTrue(eml(headers).id().startsWith("sha-256:"));
        assertEquals(eml(headers + "one").id(), eml(headers + "two").id());
        assertNull(eml(headers).parent());
    }

    @Test
    void a_broken_message_hides_no_other() throws IOException {
        Path file = write("""
                From a Tue Mar  3 09:30:00 2026
                From: %s
                Message-ID: <huge@example.org>

                From a Tue Mar  3 09:30:00 2026
                Content-Type: multipart/mixed; boundary=never
                From: b@example.org
                Message-ID: <b@example.org>

                --never
                Content-Type: %s

                From a Tue Mar  3 09:30:00 2026
                From: c@example.org
                Message-ID: <c@example.org>

                """.formatted("x".repeat(400_000), "y".repeat(400_000)));
        List<Row> rows = rows(MailReader.mbox(file));
        assertInstanceOf(Row.Unreadable.class, rows.get(0));
        assertEquals("b@example.org", ((Row.Message) rows.get(1)).message().id());
        assertEquals("c@example.org", ((Row.Message) rows.get(2)).message().id());
        assertEquals(5, rows.get(1).line());
    }

    @Test
    void a_file_of_another_kind_is_refused() throws IOException {
        assertThrows(WrongFileException.class, () -> MailReader.mbox(write("name,role\nx,y\n")));
        assertThrows(WrongFileException.class, () -> MailReader.mbox(write("From: a@example.org\n\nOne message\n")));
        assertThrows(WrongFileException.class, () -> MailReader.mbox(write("")));
        assertThrows(WrongFileException.class, () -> MailReader.message(write("name,role\nx,y\n")));
    }

    @Test
    void a_large_message_takes_no_memory_of_its_size() throws IOException {
        Path file = directory.resolve("large.mbox");
        byte[] line = ("y".repeat(75) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int message = 0; message < 2; message++) {
                out.write(
                        "From a Tue Mar  3 09:30:00 2026\nFrom: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n"
                                .getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < 700_000; i++) {
                    out.write(line);
                }
            }
        }
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        assertEquals(2, rows(MailReader.mbox(file)).size());
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 10 << 20, "allocated " + allocated + " of " + Files.size(file));
    }

    private MailMessage eml(String text) throws IOException {
        return single(write(text));
    }

    private static MailMessage single(Path file) throws IOException {
        return ((Row.Message) rows(MailReader.message(file)).getFirst()).message();
    }

    private List<MailMessage> mbox(String text) throws IOException {
        return rows(MailReader.mbox(write(text))).stream()
                .map(row -> ((Row.Message) row).message())
                .toList();
    }

    private static List<Row> rows(RowReader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (reader) {
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("mail"), text);
    }
}
