package org.introducer.mentorship.session;

import static org.introducer.mentorship.MentorshipProblem.NOTE_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.FORBIDDEN;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.introducer.mentorship.mentorships.MentorshipCard;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;

/** The notes of a session: private ones are seen by their author alone, shared ones by the two people; a coordinator sees none. */
@ApplicationScoped
class SessionNotes {

    private static final Listing<SessionNote> LISTING =
            Listing.of(SessionNote.class).filter("shared", Boolean.class);

    private final Rows rows;
    private final Caller caller;
    private final Mentorships mentorships;
    private final Sessions sessions;
    private final Lists lists;
    private final Clock clock;

    SessionNotes(Rows rows, Caller caller, Mentorships mentorships, Sessions sessions, Lists lists, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.mentorships = mentorships;
        this.sessions = sessions;
        this.lists = lists;
        this.clock = clock;
    }

    SessionNote require(UUID mentorshipId, UUID sessionId, UUID id) {
        sessions.requireOwn(mentorshipId, sessionId);
        return rows.find("id = ?1 and sessionId = ?2 and deletedAt is null", id, sessionId)
                .firstResultOptional()
                .filter(note -> note.draft().shared() || isMine(note))
                .orElseThrow(() -> NOTE_NOT_FOUND.because("There is no note %s of this session.", id));
    }

    /** A note of the caller. */
    SessionNote requireMine(UUID mentorshipId, UUID sessionId, UUID id) {
        SessionNote note = require(mentorshipId, sessionId, id);
        if (!isMine(note)) {
            throw FORBIDDEN.because("It is the other side's note.");
        }
        return note;
    }

    SessionNote add(UUID mentorshipId, UUID sessionId, NoteView.Draft draft) {
        MentorshipCard card = mentorships.own(mentorshipId);
        sessions.require(mentorshipId, sessionId);
        SessionNote note = new SessionNote(
                caller.tenant(), sessionId, card.mine().orElseThrow(), caller.sub(), Instant.now(clock), draft);
        rows.persist(note);
        return note;
    }

    SessionNote describe(SessionNote note, NoteView.Draft draft) {
        note.describe(draft);
        return note;
    }

    void delete(SessionNote note) {
        note.delete(Instant.now(clock));
    }

    Page<SessionNote> of(UUID mentorshipId, UUID sessionId, ListQuery query) {
        sessions.requireOwn(mentorshipId, sessionId);
        return lists.page(
                LISTING,
                query,
                ListScope.live()
                        .and("e.sessionId = :session", "session", sessionId)
                        .and("e.shared or e.authorSub = :author", "author", caller.sub()));
    }

    private boolean isMine(SessionNote note) {
        return note.authorSub().equals(caller.sub());
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<SessionNote, UUID> {}
}
