package org.introducer.programs.imports;

import static org.introducer.programs.ProgramsProblem.IMPORT_NOT_FOUND;
import static org.introducer.programs.ProgramsProblem.WRONG_FILE;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.imports.ImportJobs;
import org.introducer.platform.imports.ImportOrder;
import org.introducer.platform.imports.ImportParameters;
import org.introducer.platform.imports.ImportView;
import org.introducer.platform.imports.UploadedFile;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobState;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.problem.ProblemException;
import org.introducer.programs.imports.file.Source;
import org.introducer.tables.WrongFileException;

/** The imports that the curators of one organisation have asked for. */
@ApplicationScoped
class Imports {

    private static final Listing<Job> LISTING = Listing.of(Job.class)
            .filter("state", JobState.class)
            .filter("source", "cast(function('jsonb_extract_path_text', e.input, 'source') as string)", String.class)
            .defaultSort("-createdAt");

    private final Jobs jobs;
    private final ImportJobs imports;
    private final ImportBlocks blocks;
    private final Lists lists;
    private final Caller caller;
    private final ObjectMapper json;

    Imports(Jobs jobs, ImportJobs imports, ImportBlocks blocks, Lists lists, Caller caller, ObjectMapper json) {
        this.jobs = jobs;
        this.imports = imports;
        this.blocks = blocks;
        this.lists = lists;
        this.caller = caller;
        this.json = json;
    }

    /** A file whose rows are staged, under which id, and what is to be done with it. */
    record Staged(UUID id, ImportOrder order) {}

    Page<ImportView> page(ListQuery query) {
        return lists.page(LISTING, query, ListScope.where("e.kind = :kind", "kind", ImportWork.KIND))
                .map(this::view);
    }

    ImportView get(UUID id) {
        return view(require(id));
    }

    /** The directory is everybody's, so an import into it names nobody. */
    private ImportView view(Job job) {
        return imports.view(job).ofNobody();
    }

    Job require(UUID id) {
        try {
            return jobs.require(ImportWork.KIND, id);
        } catch (ProblemException e) {
            throw IMPORT_NOT_FOUND.because("There is no import %s.", id);
        }
    }

    /** Reads a whole file and stages its rows; what is no file of this source is refused whole. */
    Staged stage(Source source, UploadedFile file, LocalDate observedOn, String reference, boolean autoConfirm) {
        UUID staged = UUID.randomUUID();
        try {
            Upload.Read read = Upload.read(source, file.path(), (number, block) -> blocks.keep(staged, number, block));
            return new Staged(
                    staged,
                    new ImportOrder(
                            source.name(),
                            ImportParameters.reference(reference, source.name(), observedOn, file.digest()),
                            observedOn,
                            file.digest(),
                            read.rows(),
                            autoConfirm,
                            read.columns(),
                            read.remarks(),
                            json.valueToTree(new StagedColumns(StagedRow.columns(source)))));
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

    /** Queues the comparison of what was staged. */
    ImportView submit(Staged staged) {
        Job job = imports.submit(ImportWork.KIND, caller.applicantId(), staged.order());
        blocks.adopt(staged.id(), job.id());
        return view(job);
    }

    ImportView confirm(UUID id) {
        Job job = hold(id);
        imports.confirm(job);
        return view(job);
    }

    ImportView cancel(UUID id) {
        Job job = hold(id);
        imports.cancel(job);
        blocks.drop(id);
        return view(job);
    }

    ImportView revert(UUID id) {
        Job job = hold(id);
        imports.revert(job);
        return view(job);
    }

    private Job hold(UUID id) {
        require(id);
        return jobs.hold(ImportWork.KIND, id);
    }
}
