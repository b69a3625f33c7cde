package org.introducer.contacts.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Criteria;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.list.QueueQuery;
import org.introducer.platform.list.Ranking;

/**
 * The applicants who consented to the caller. What is read of them is joined with the consents in the same query, so that a revocation
 * holds from one page to the next.
 */
@ApplicationScoped
public class Caseload {

    private static final Criteria<UUID> NAMED = new Criteria<UUID>().field("applicantId", UUID.class, id -> id);

    private final Lists lists;
    private final Rows rows;
    private final ConsentRegister register;
    private final Session session;
    private final Caller caller;

    Caseload(Lists lists, Rows rows, ConsentRegister register, Session session, Caller caller) {
        this.lists = lists;
        this.rows = rows;
        this.register = register;
        this.session = session;
        this.caller = caller;
    }

    /** Why nothing of an applicant is read. */
    @Schema(
            name = "LeftOutReason",
            description =
                    "NO_CONSENT: no applicant with this id consented to the caller; an id that nobody has gets the same answer")
    public enum Reason {
        /** No applicant with this id consented to the caller; said of an id that nobody has as well. */
        NO_CONSENT
    }

    /** An applicant who was asked for, is assigned to the caller or was provisioned by the caller, and of whom nothing is read. */
    @Schema(name = "LeftOutApplicant")
    public record LeftOut(UUID applicantId, Reason reason) {}

    /** The rows of a list that belong to the caller's caseload. @param owner the attribute that names the applicant */
    public ListScope rowsOf(String owner) {
        return ListScope.live().and("""
                exists (select 1 from Consent c where c.grantee = :sub and c.applicantId = e.%s)""".formatted(owner), "sub", caller.sub());
    }

    /**
     * Who is left out: of the applicants named those without a consent; where none is named, those who are assigned to the caller or
     * whom the caller provisioned, and who have not consented. An id that does not exist is answered as one without a consent.
     *
     * @param named null: all of the caseload
     */
    public List<LeftOut> leftOut(Collection<UUID> named) {
        Set<UUID> without = new TreeSet<>(named == null ? register.awaited() : named);
        if (named != null) {
            without.removeAll(register.givenToCaller(named));
        }
        return without.stream()
                .map(applicant -> new LeftOut(applicant, Reason.NO_CONSENT))
                .toList();
    }

    /** Who is left out of a list, by what its filter names; only the first page says so. */
    public List<LeftOut> leftOut(ListQuery query) {
        return query.first() ? leftOut(named(query.filter())) : List.of();
    }

    /** The applicants whom a filter names; null where it names none. */
    private static List<UUID> named(String filter) {
        return NAMED.only("applicantId", filter)
                .map(ids -> ids.stream().map(UUID.class::cast).toList())
                .orElse(null);
    }

    /** One page of applicants, by id. @param leftOut on the first page @param next null on the last */
    public record Applicants(List<UUID> ids, List<LeftOut> leftOut, String next) {}

    /**
     * A page of those who consented to the caller, or of those of them whom the filter names.
     *
     * @param list tells the cursors of the page from those of other lists
     */
    public Applicants page(String list, QueueQuery query, String filter) {
        Ranking<UUID> byId = new Ranking<>(list, NAMED, id -> List.of(id.toString()), Caseload::behind);
        Page<UUID> page = lists.page(byId, query, filter, () -> applicants().stream());
        return new Applicants(page.items(), query.cursor() == null ? leftOut(named(filter)) : List.of(), page.next());
    }

    private static Predicate<UUID> behind(List<String> place) {
        String last = UUID.fromString(place.getFirst()).toString();
        return id -> id.toString().compareTo(last) > 0;
    }

    /** All who consented to the caller, by id. */
    private List<UUID> applicants() {
        return rows.find(
                        "select applicantId from Consent where grantee = :sub order by applicantId",
                        Map.of("sub", caller.sub()))
                .project(UUID.class)
                .list();
    }

    /**
     * All applicants of the tenant who consented to anybody, but for one.
     *
     * @param client whether that one did
     * @param readable those who consented to the caller
     * @param outside how many consented to others only
     */
    public record Others(boolean client, Set<UUID> readable, int outside) {}

    /** @param self whether the applicant asks, who may read nobody else */
    public Others others(UUID applicantId, boolean self) {
        Map<UUID, Boolean> all = session.createNativeQuery(
                        "select applicant_id, bool_or(grantee = :sub) from consents where tenant_id = :tenant group by 1",
                        Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("sub", caller.sub())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Boolean.class)));
        boolean client = all.remove(applicantId) != null;
        Set<UUID> readable =
                all.keySet().stream().filter(other -> !self && all.get(other)).collect(Collectors.toSet());
        return new Others(client, readable, all.size() - readable.size());
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Consent, UUID> {}
}
