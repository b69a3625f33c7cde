package org.introducer.contacts.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.outreach.StatisticsView.By;
import org.introducer.contacts.outreach.StatisticsView.GroupView;
import org.introducer.contacts.outreach.StatisticsView.ShareView;
import org.introducer.platform.identity.Caller;

/**
 * Counts messages that were sent and expect a reply, each to each person whom it was written to. A reaction answers the last of them
 * before it; out of office is none. Only messages that are old enough to count as not answered are compared: of the later ones those that
 * were answered are known before those that will not be.
 */
@ApplicationScoped
class ResponseStatistics {

    /** As long as a thread stays in the due lists before it lapses. */
    static final int OPEN_DAYS = 30;

    private static final String GROUPS = """
        with parts as (
            select coalesce(m.person_id, p.contact_id) as person, p.contact_id, i.id, i.kind, i.purpose,
                cast(i.template_id as text) as template, i.occurred_at,
                i.direction = 'OUTGOING' as asks
            from interactions i
            join participations p
                on p.tenant_id = i.tenant_id and p.interaction_id = i.id and p.part in ('TO', 'REPRESENTED')
            left join contact_persons m
                on m.tenant_id = p.tenant_id and m.owner_id = p.owner_id and m.contact_id = p.contact_id
            where i.tenant_id = :tenant and i.owner_id = :owner and i.deleted_at is null and i.occurred_at >= :from
              and (i.direction = 'OUTGOING' and i.status = 'SENT' and i.expects_reply and p.part = 'TO'
                or i.direction <> 'OUTGOING' and not i.passive and i.reaction is not null
                    and i.reaction <> 'OUT_OF_OFFICE')),
        follow as (
            select q.*, lead(q.asks) over next as next_asks, lead(q.occurred_at) over next as next_at
            from parts q
            window next as (partition by q.person order by q.occurred_at, q.id)),
        judged as (
            select f.kind, f.purpose, f.template, c.role, c.country,
                coalesce(not f.next_asks, false)
                    and (f.occurred_at >= :open or f.next_at < f.occurred_at + :days * interval '1 day') as answered,
                f.occurred_at >= :open as recent
            from follow f
            left join contacts c on c.tenant_id = :tenant and c.id = f.contact_id
            where f.asks and f.occurred_at < :until)
        select %1$s, count(*) filter (where not recent), count(*) filter (where answered and not recent),
            count(*) filter (where recent and not answered), count(*) filter (where recent and answered)
        from judged group by %1$s order by %1$s nulls last\
        """;

    private final Session session;
    private final Caller caller;
    private final Applicants applicants;
    private final MessageTemplates templates;
    private final Clock clock;

    ResponseStatistics(Session session, Caller caller, Applicants applicants, MessageTemplates templates, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.applicants = applicants;
        this.templates = templates;
        this.clock = clock;
    }

    /** @param from null: a year before the end; {@code to} null: today */
    StatisticsView of(UUID ownerId, By by, LocalDate from, LocalDate to) {
        ZoneId zone = applicants.zoneOf(ownerId);
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), zone);
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusYears(1) : from;
        List<GroupView> groups = session.createNativeQuery(GROUPS.formatted(by.column()), Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("from", start(first, zone))
                .setParameter("until", start(last.plusDays(1), zone))
                .setParameter("open", start(today.minusDays(OPEN_DAYS), zone))
                .setParameter("days", OPEN_DAYS)
                .getResultStream()
                .map(row -> new GroupView(
                        row.get(0, String.class),
                        null,
                        ShareView.of(number(row, 1), number(row, 2), number(row, 3), number(row, 4))))
                .toList();
        int n = groups.stream().mapToInt(group -> group.share().n()).sum();
        int answered =
                groups.stream().mapToInt(group -> group.share().answered()).sum();
        int open = groups.stream().mapToInt(group -> group.share().open()).sum();
        int early =
                groups.stream().mapToInt(group -> group.share().answeredEarly()).sum();
        return new StatisticsView(
                by,
                first,
                last,
                OPEN_DAYS,
                ShareView.of(n, answered, open, early),
                by == By.TEMPLATE ? named(ownerId, groups) : groups);
    }

    private List<GroupView> named(UUID ownerId, List<GroupView> groups) {
        Map<String, String> names = templates.names(ownerId);
        return groups.stream()
                .map(group -> new GroupView(
                        group.value(), group.value() == null ? null : names.get(group.value()), group.share()))
                .toList();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static int number(Tuple row, int index) {
        return ((Number) row.get(index)).intValue();
    }
}
