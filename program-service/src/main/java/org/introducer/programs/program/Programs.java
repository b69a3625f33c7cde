package org.introducer.programs.program;

import static org.introducer.programs.ProgramsProblem.PROGRAM_EXISTS;
import static org.introducer.programs.ProgramsProblem.PROGRAM_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.introducer.platform.http.Links;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;

/** The directory of programs, the same for every tenant. */
@ApplicationScoped
public class Programs implements PanacheRepositoryBase<Program, UUID> {

    private static final Listing<Program> LISTING = Listing.of(Program.class)
            .filter("name", String.class)
            .filter("institution", String.class)
            .filter("pathway", Pathway.class)
            .filter("state", String.class)
            .filter("city", String.class)
            .filter("acgmeCode", String.class)
            .filter("nrmpCode", String.class)
            .sort("name", "lower(e.name)", String.class);

    private final Lists lists;
    private final Links links;
    private final Clock clock;

    Programs(Lists lists, Links links, Clock clock) {
        this.lists = lists;
        this.links = links;
        this.clock = clock;
    }

    Program require(UUID id) {
        Program program = findByIdOptional(id)
                .filter(found -> !found.deleted())
                .orElseThrow(() -> PROGRAM_NOT_FOUND.because("There is no program %s.", id));
        if (program.mergedInto() != null) {
            throw new RedirectionException(
                    Response.Status.PERMANENT_REDIRECT, URI.create(links.to("/v1/programs/" + program.mergedInto())));
        }
        return program;
    }

    /** 404 for a program that is not in the directory, 308 for one that was merged into another. */
    public void requireKnown(UUID id) {
        require(id);
    }

    List<Program> of(List<UUID> ids) {
        return list("id in ?1 and deletedAt is null", ids);
    }

    Program add(ProgramDraft draft) {
        if (draft.acgmeCode() != null && count("acgmeCode", draft.acgmeCode()) > 0) {
            throw PROGRAM_EXISTS.because("ACGME code %s is taken.", draft.acgmeCode());
        }
        Program program = new Program(Instant.now(clock), draft);
        persist(program);
        return program;
    }

    /** The directory, narrowed by words of name, institution and city. */
    Page<Program> page(String words, ListQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder wall = new StringBuilder("e.mergedInto is null and e.deletedAt is null");
        if (words != null && !words.isBlank()) {
            int i = 0;
            for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                String name = "w" + i++;
                wall.append(
                                " and lower(concat(e.name, ' ', coalesce(e.institution, ''), ' ', coalesce(e.city, ''))) like :")
                        .append(name)
                        .append(" escape '\\'");
                parameters.put(
                        name,
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
            }
        }
        return lists.page(LISTING, query, wall.toString(), parameters);
    }
}
