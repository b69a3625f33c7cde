package org.introducer.programs.imports;

import static org.introducer.platform.problem.PlatformProblem.CONFLICT;
import static org.introducer.platform.problem.PlatformProblem.MALFORMED_REQUEST;
import static org.introducer.programs.ProgramsProblem.IMPORT_NOT_FOUND;
import static org.introducer.programs.ProgramsProblem.WRONG_FILE;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobState;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.ProblemException;
import org.introducer.programs.imports.file.Source;
import org.introducer.programs.imports.file.WrongFile;

/** The imports that the curators of one organisation have asked for. */
@ApplicationScoped
class Imports {

    private static final Listing<Job> LISTING = Listing.of(Job.class)
            .filter("state", JobState.class)
            .filter("source", "cast(function('jsonb_extract_path_text', e.input, 'source') as string)", String.class)
            .defaultSort("-createdAt");

    private final Jobs jobs;
    private final ImportBlocks blocks;
    private final Lists lists;
    private final Caller caller;
    private final ObjectMapper json;

    Imports(Jobs jobs, ImportBlocks blocks, Lists lists, Caller caller, ObjectMapper json) {
        this.jobs = jobs;
        this.blocks = blocks;
        this.lists = lists;
        this.caller = caller;
        this.json = json;
    }

    Page<ImportView> page(ListQuery query) {
        return lists.page(
                        LISTING,
                        query,
                        "e.tenantId = :tenant and e.kind = :kind",
                        Map.of("tenant", caller.tenant(), "kind", ImportWork.KIND))
                .map(job -> ImportView.of(json, job));
    }

    ImportView get(UUID id) {
        return ImportView.of(json, require(id));
    }

    Job require(UUID id) {
        try {
            return jobs.require(ImportWork.KIND, id);
        } catch (ProblemException e) {
            throw IMPORT_NOT_FOUND.because("There is no import %s.", id);
        }
    }

    /** Reads a whole file and stages its rows; what is no file of this source is refused whole. */
    Upload.Read stage(Source source, InputStream body) {
        UUID staged = UUID.randomUUID();
        try {
            return Upload.read(staged, source, body, (number, block) -> blocks.keep(staged, number, block));
        } catch (WrongFile e) {
            throw WRONG_FILE.at(Stream.of(
                            Stream.of(InputError.at("", e.getMessage())),
                            e.missing().stream().map(name -> InputError.at("/columns/" + name, "is missing")),
                            e.unknown().stream().map(name -> InputError.at("/columns/" + name, "is unknown")))
                    .flatMap(errors -> errors)
                    .toList());
        } catch (UncheckedIOException e) {
            throw MALFORMED_REQUEST.because("The body broke off.");
        }
    }

    /** Queues the application, or with a dry run the preview, of what was staged. */
    ImportView submit(ImportOrder order, UUID staged) {
        Job job = jobs.submit(ImportWork.KIND, caller.applicantId(), order);
        blocks.adopt(staged, job.id());
        return ImportView.of(json, job);
    }

    /** Lets a previewed import be applied. */
    ImportView confirm(UUID id) {
        Job job = hold(id);
        if (job.state() != JobState.PREVIEWED) {
            throw CONFLICT.because("An import that is %s cannot be confirmed.", job.state());
        }
        job.become(JobState.APPLYING);
        return ImportView.of(json, job);
    }

    /** Ends an import that is not applied. */
    ImportView cancel(UUID id) {
        Job job = hold(id);
        job.become(JobState.CANCELLED);
        blocks.drop(id);
        return ImportView.of(json, job);
    }

    /** Lets an applied import be taken back. */
    ImportView revert(UUID id) {
        Job job = hold(id);
        if (job.state() != JobState.DONE) {
            throw CONFLICT.because("An import that is %s cannot be reverted.", job.state());
        }
        job.resultIs(json.valueToTree(ImportView.tally(json, job).toRevert()));
        job.become(JobState.APPLYING);
        return ImportView.of(json, job);
    }

    private Job hold(UUID id) {
        require(id);
        return jobs.hold(ImportWork.KIND, id);
    }
}
