package org.introducer.mentorship.imports;

import static org.introducer.mentorship.MentorshipProblem.IMPORT_EXPIRED;
import static org.introducer.mentorship.MentorshipProblem.IMPORT_NOT_FOUND;
import static org.introducer.mentorship.MentorshipProblem.WRONG_FILE;
import static org.introducer.platform.problem.PlatformProblem.TOO_LARGE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.CycleQuestion;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.imports.file.ImportSource;
import org.introducer.mentorship.imports.file.TableFile;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.imports.ImportColumn;
import org.introducer.platform.imports.ImportJobs;
import org.introducer.platform.imports.ImportOrder;
import org.introducer.platform.imports.ImportParameters;
import org.introducer.platform.imports.ImportRemark;
import org.introducer.platform.imports.ImportView;
import org.introducer.platform.imports.UploadedFile;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobState;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.tables.WrongFileException;

/** The imports of the tenant, for its coordinators. */
@ApplicationScoped
class Imports {

    static final String KIND = "MENTORING_IMPORT";
    static final int MOST_ROWS = 20_000;

    private static final Listing<Job> LISTING = Listing.of(Job.class)
            .filter("state", JobState.class)
            .filter("source", "cast(function('jsonb_extract_path_text', e.input, 'source') as string)", String.class)
            .defaultSort("-createdAt");

    private final Jobs jobs;
    private final ImportJobs importJobs;
    private final ImportRows rows;
    private final Cycles cycles;
    private final Coordination coordination;
    private final Caller caller;
    private final Lists lists;
    private final ObjectMapper json;

    Imports(
            Jobs jobs,
            ImportJobs importJobs,
            ImportRows rows,
            Cycles cycles,
            Coordination coordination,
            Caller caller,
            Lists lists,
            ObjectMapper json) {
        this.jobs = jobs;
        this.importJobs = importJobs;
        this.rows = rows;
        this.cycles = cycles;
        this.coordination = coordination;
        this.caller = caller;
        this.lists = lists;
        this.json = json;
    }

    /**
     * What this service keeps of an import besides.
     *
     * @param titles what the form asked in each column
     */
    @StoredForm
    record Own(UUID cycleId, List<String> titles) {}

    /** A file that was read, and what is to be done with it. */
    record Read(ImportOrder order, List<ImportRows.Staged> rows) {}

    Read read(
            ImportSource source,
            UUID cycleId,
            Map<String, String> mapping,
            String reference,
            boolean autoConfirm,
            UploadedFile file) {
        Map<String, String> questions = cycleId == null
                ? Map.of()
                : cycles.card(cycleId).questions().stream()
                        .collect(Collectors.toMap(CycleQuestion::text, CycleQuestion::key, (one, _) -> one));
        try {
            TableFile table = TableFile.read(source, file.path(), mapping, questions, MOST_ROWS);
            if (table.rows().size() > MOST_ROWS) {
                throw TOO_LARGE.because("An import has at most %d rows.", MOST_ROWS);
            }
            Own own = new Own(
                    cycleId,
                    table.columns().stream().map(TableFile.Column::title).toList());
            ImportOrder order = new ImportOrder(
                    source.name(),
                    ImportParameters.reference(reference, source.name(), null, file.digest()),
                    null,
                    file.digest(),
                    table.rows().size(),
                    autoConfirm,
                    table.columns().stream()
                            .map(column -> new ImportColumn(column.name(), column.field()))
                            .toList(),
                    table.remarks().stream()
                            .map(remark -> new ImportRemark(remark.kind().name(), remark.line(), remark.detail()))
                            .toList(),
                    json.valueToTree(own));
            return new Read(order, staged(table));
        } catch (WrongFileException e) {
            throw WRONG_FILE.at(Stream.of(
                            Stream.of(InputError.at("", e.getMessage())),
                            e.missing().stream()
                                    .map(name ->
                                            InputError.at("/columns/" + name, InputErrorCode.REQUIRED, "is missing")),
                            e.unknown().stream()
                                    .map(name -> InputError.at(
                                            "/columns/" + name, InputErrorCode.UNKNOWN_NAME, "is unknown")))
                    .flatMap(errors -> errors)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ImportRows.Staged> staged(TableFile table) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(i -> {
                    TableFile.Line row = table.rows().get(i);
                    return new ImportRows.Staged(
                            i + 1,
                            row.line(),
                            row.cells(),
                            row.damage() == null
                                    ? List.of()
                                    : List.of(new ImportRow.Finding(row.damage(), null, row.detail())));
                })
                .toList();
    }

    ImportView submit(Read read) {
        Job job = importJobs.submit(KIND, caller.applicantId(), read.order());
        rows.add(job.id(), read.rows());
        return view(job);
    }

    Page<ImportView> page(ListQuery query) {
        coordination.require();
        return lists.page(LISTING, query, ListScope.where("e.kind = :kind", "kind", KIND))
                .map(this::view);
    }

    ImportView get(UUID id) {
        return view(require(id));
    }

    Page<ImportRowView> rows(UUID id, ListQuery query) {
        ImportOrder order = importJobs.order(require(id));
        List<String> columns =
                order.mapping().stream().map(ImportColumn::column).toList();
        return rows.page(id, query).map(row -> ImportRowView.of(row, columns));
    }

    ImportView moved(UUID id, Consumer<Job> step) {
        require(id);
        Job held = jobs.hold(KIND, id);
        step.accept(held);
        return view(held);
    }

    ImportView confirm(UUID id) {
        return moved(id, held -> withRows(held, importJobs::confirm));
    }

    ImportView cancel(UUID id) {
        return moved(id, importJobs::cancel);
    }

    ImportView revert(UUID id) {
        return moved(id, held -> withRows(held, importJobs::revert));
    }

    /** The state is asked for first: what cannot be confirmed or reverted at all is not said to have expired. */
    private void withRows(Job held, Consumer<Job> step) {
        step.accept(held);
        if (importJobs.order(held).rows() > 0 && !rows.any(held.id())) {
            throw IMPORT_EXPIRED.because(null);
        }
    }

    RowWork.Subject subject(Job job, ImportOrder order) {
        try {
            Own own = json.treeToValue(order.own(), Own.class);
            return new RowWork.Subject(
                    job.id(),
                    ImportSource.valueOf(order.source()),
                    own.cycleId(),
                    IntStream.range(0, order.mapping().size())
                            .mapToObj(i -> new TableFile.Column(
                                    order.mapping().get(i).column(),
                                    own.titles().get(i),
                                    order.mapping().get(i).field()))
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored import cannot be read", e);
        }
    }

    private Job require(UUID id) {
        coordination.require();
        return jobs.find(KIND, id).orElseThrow(() -> IMPORT_NOT_FOUND.because("There is no import %s.", id));
    }

    /** It is the organisation's, so it names no applicant. */
    private ImportView view(Job job) {
        return importJobs.view(job).ofNobody();
    }
}
