package org.introducer.contacts.imports;

import static org.introducer.contacts.ContactsProblem.IMPORT_FILE_WRONG;
import static org.introducer.platform.problem.PlatformProblem.MALFORMED_REQUEST;
import static org.introducer.platform.problem.PlatformProblem.TOO_LARGE;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.imports.file.ImportSource;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.Row;
import org.introducer.contacts.imports.file.RowReader;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.contacts.imports.file.WrongFileException;
import org.introducer.contacts.program.Programs;
import org.introducer.platform.http.BoundedStream;

/** Reads a file from the request as it comes, checks each row and stages it; holds a few hundred rows at a time. */
@ApplicationScoped
class Upload {

    private static final int CHUNK = 500;
    static final int MAX_ROWS = 200_000;
    private static final int MAX_PROGRAMS = 10_000;

    private final RowCheck check;
    private final Staging staging;
    private final Programs programs;
    private final ObjectMapper json;

    Upload(RowCheck check, Staging staging, Programs programs, ObjectMapper json) {
        this.check = check;
        this.staging = staging;
        this.programs = programs;
        this.json = json;
    }

    /** A file that is staged as a whole, and those of its programs that program-service does not know. */
    record Staged(ImportInput input, Set<UUID> unknownPrograms) {}

    /** The member {@code context} of the problem {@code import-file-wrong}. */
    @Schema(name = "WrongFileContext")
    record Missing(
            @Schema(description = "columns that a file of this kind has and this one does not")
            List<String> missing) {}

    /** Stages the whole file, or nothing of it. */
    Staged read(UUID ownerId, ImportSource source, LocalDate observedOn, InputStream body) {
        UUID file = staging.begin(ownerId, observedOn);
        try {
            return read(file, ownerId, source, new BoundedStream(body, source.maxBytes()));
        } catch (WrongFileException e) {
            staging.discard(file);
            throw IMPORT_FILE_WRONG.because("%s", e.getMessage()).with(new Missing(e.missing()));
        } catch (IOException e) {
            staging.discard(file);
            throw MALFORMED_REQUEST.because("The file broke off before its end.");
        } catch (RuntimeException e) {
            staging.discard(file);
            throw e;
        }
    }

    private Staged read(UUID file, UUID ownerId, ImportSource source, InputStream body) throws IOException {
        Set<UUID> named = new HashSet<>();
        int staged = 0;
        RowReader reader = source.open(body);
        List<StagedRow> rows = new ArrayList<>(CHUNK);
        for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
            StagedRow checked = check.check(row.get());
            rows.add(checked);
            if (checked.valid() && checked.draft().programId() != null) {
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
        ImportInput input = new ImportInput(file, source, reader.columns(), staged, reader.remarks());
        return new Staged(input, programs.unknown(named));
    }

    /** To be called in the transaction that makes the job. */
    void leaveOutUnknownPrograms(Staged staged) {
        if (!staged.unknownPrograms().isEmpty()) {
            Remark remark =
                    new Remark(RowReason.INVALID_FIELD, "programId", "program-service does not know this program");
            staging.leaveOutPrograms(
                    staged.input().file(),
                    staged.unknownPrograms(),
                    json.valueToTree(remark).toString());
        }
    }
}
