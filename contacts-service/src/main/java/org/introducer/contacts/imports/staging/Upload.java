package org.introducer.contacts.imports.staging;

import static org.introducer.contacts.ContactsProblem.IMPORT_FILE_WRONG;
import static org.introducer.contacts.ContactsProblem.OWN_ADDRESSES_UNKNOWN;
import static org.introducer.platform.problem.PlatformProblem.TOO_LARGE;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.applicant.ApplicantDraft;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.contact.field.CustomFields;
import org.introducer.contacts.identity.EmailAddress;
import org.introducer.contacts.imports.file.ImportSource;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.Row;
import org.introducer.contacts.imports.file.RowReader;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.contacts.imports.row.StagedRow;
import org.introducer.contacts.program.Programs;
import org.introducer.platform.imports.ImportColumn;
import org.introducer.platform.imports.ImportOrder;
import org.introducer.platform.imports.ImportParameters;
import org.introducer.platform.imports.ImportRemark;
import org.introducer.platform.imports.UploadedFile;
import org.introducer.tables.WrongFileException;

/** Receives a file, checks each row and stages it; holds a few hundred rows at a time. */
@ApplicationScoped
public class Upload {

    private static final int CHUNK = 500;
    static final int MAX_ROWS = 200_000;
    private static final int MAX_PROGRAMS = 10_000;

    private final RowCheck check;
    private final Staging staging;
    private final Programs programs;
    private final CustomFields fields;
    private final Applicants applicants;
    private final Clock clock;
    private final ObjectMapper json;

    Upload(
            RowCheck check,
            Staging staging,
            Programs programs,
            CustomFields fields,
            Applicants applicants,
            Clock clock,
            ObjectMapper json) {
        this.check = check;
        this.staging = staging;
        this.programs = programs;
        this.fields = fields;
        this.applicants = applicants;
        this.clock = clock;
        this.json = json;
    }

    /**
     * What the caller says of a file.
     *
     * @param mapping fields by columns, where the names of the columns do not say it
     * @param observedOn when the file was true, or null
     */
    public record Request(
            ImportSource source,
            Map<String, String> mapping,
            LocalDate observedOn,
            String reference,
            boolean autoConfirm) {}

    /** A file that is staged as a whole, and those of its programs that program-service does not know. */
    public record Staged(UUID file, ImportOrder order, Set<UUID> unknownPrograms) {}

    /** The member {@code context} of the problem {@code import-file-wrong}. */
    @Schema(name = "ImportFileWrongContext", description = "`context` of the problem `import-file-wrong`")
    record WrongColumns(
            @Schema(description = "required columns that the file lacks")
            List<String> missing,

            @Schema(description = "columns of the file that are not known")
            List<String> unknown) {}

    private record Read(int rows, RowReader reader, Set<UUID> programs) {}

    /** Forgets a file of which no import comes. */
    public void discard(Staged staged) {
        staging.discard(staged.file());
    }

    /** Stages the whole file, or nothing of it. */
    public Staged read(UUID ownerId, Request request, InputStream body) {
        Set<String> addresses = addresses(ownerId, request.source());
        UUID file = null;
        try (UploadedFile upload = UploadedFile.receive(body, request.source().maxBytes());
                RowReader reader = request.source().open(upload.path(), request.mapping())) {
            file = staging.begin(ownerId, request.observedOn());
            Read read = stage(file, ownerId, addresses, reader);
            return new Staged(file, order(request, upload.digest(), file, read), programs.unknown(read.programs()));
        } catch (WrongFileException e) {
            discard(file);
            throw IMPORT_FILE_WRONG.because("%s", e.getMessage()).with(new WrongColumns(e.missing(), e.unknown()));
        } catch (IOException e) {
            discard(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            discard(file);
            throw e;
        }
    }

    /** The applicant's own; mail cannot be read without them, for nobody else can say which they are. */
    private Set<String> addresses(UUID ownerId, ImportSource source) {
        if (!source.isMail()) {
            return Set.of();
        }
        Set<String> own = applicants.profileOf(ownerId).map(ApplicantDraft::emails).orElse(List.of()).stream()
                .flatMap(address -> EmailAddress.normal(address).stream())
                .collect(Collectors.toSet());
        if (own.isEmpty()) {
            throw OWN_ADDRESSES_UNKNOWN.because(
                    "Add the applicant's own e-mail addresses to the profile (`emails`): by them it is told who wrote a message.");
        }
        return own;
    }

    private void discard(UUID file) {
        if (file != null) {
            staging.discard(file);
        }
    }

    private ImportOrder order(Request request, String digest, UUID file, Read read) {
        String source = request.source().name();
        return new ImportOrder(
                source,
                ImportParameters.reference(request.reference(), source, request.observedOn(), digest),
                request.observedOn(),
                digest,
                read.rows(),
                request.autoConfirm(),
                read.reader().columns().stream()
                        .map(column -> new ImportColumn(column.name(), column.field()))
                        .toList(),
                read.reader().remarks().stream()
                        .map(remark -> new ImportRemark(remark.reason(), remark.line(), remark.detail()))
                        .toList(),
                json.valueToTree(new StagedFile(file)));
    }

    private Read stage(UUID file, UUID ownerId, Set<String> addresses, RowReader reader) throws IOException {
        RowCheck.Owner owner = new RowCheck.Owner(fields.declared(ownerId), addresses, Instant.now(clock));
        Set<UUID> named = new HashSet<>();
        int staged = 0;
        List<StagedRow> rows = new ArrayList<>(CHUNK);
        for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
            StagedRow checked = check.check(row.get(), owner);
            rows.add(checked);
            if (checked.valid() && checked.draft() != null && checked.draft().programId() != null) {
                named.add(checked.draft().programId());
            }
            if (staged + rows.size() > MAX_ROWS || named.size() > MAX_PROGRAMS) {
                throw TOO_LARGE.because(
                        "An import has at most %d rows and %d different programs.", MAX_ROWS, MAX_PROGRAMS);
            }
            if (rows.size() == CHUNK) {
                staging.add(file, ownerId, staged + 1, rows);
                staged += rows.size();
                rows.clear();
            }
        }
        if (!rows.isEmpty()) {
            staging.add(file, ownerId, staged + 1, rows);
            staged += rows.size();
        }
        if (!reader.tagsByRow().isEmpty()) {
            staging.tag(file, reader.tagsByRow());
        }
        return new Read(staged, reader, named);
    }

    /** To be called in the transaction that makes the job. */
    public void leaveOutUnknownPrograms(Staged staged) {
        if (!staged.unknownPrograms().isEmpty()) {
            Remark remark = new Remark(RowReason.INVALID_FIELD, "programId", "does not exist in program-service");
            staging.leaveOutPrograms(
                    staged.file(),
                    staged.unknownPrograms(),
                    json.valueToTree(remark).toString());
        }
    }
}
