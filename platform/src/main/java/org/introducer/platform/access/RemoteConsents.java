package org.introducer.platform.access;

import io.quarkus.arc.DefaultBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.Neighbours;

/**
 * Asks contacts-service before the transaction, once for each request. Nothing is kept for the next one, so that what is given or
 * revoked holds at once, and an answer costs one question whether the applicant is there or not. A worker, which has no token, asks by a
 * signed question and uses the answer for half a minute. When contacts-service is away, nobody's consent is assumed.
 */
@DefaultBean
@ApplicationScoped
class RemoteConsents implements Consents {

    private final ConsentsApi contacts;
    private final MyConsentsApi mine;
    private final ConsentQuestionsApi others;
    private final ConsentQuestions questions;
    private final Caller caller;
    private final Clock clock;
    private final Neighbour neighbour;
    private final AskedConsents asked;

    RemoteConsents(
            @RestClient ConsentsApi contacts,
            @RestClient MyConsentsApi mine,
            @RestClient ConsentQuestionsApi others,
            ConsentQuestions questions,
            Caller caller,
            Clock clock,
            Neighbours neighbours,
            AskedConsents asked) {
        this.mine = mine;
        this.others = others;
        this.questions = questions;
        this.caller = caller;
        this.clock = clock;
        this.neighbour = neighbours.named("contacts-service");
        this.contacts = contacts;
        this.asked = asked;
    }

    @Override
    public Optional<Scope> given(UUID applicantId, UUID grantee, Scope needed) {
        return asked.once(applicantId, needed, () -> found(applicantId));
    }

    @Override
    public List<Grant> givenToCaller() {
        requireNoTransaction();
        return caller.hasToken()
                ? neighbour.ask(() -> mine.get().consents())
                : asked.lately(
                        Instant.now(clock),
                        () -> neighbour
                                .ask(() -> others.answer(questions.signed(caller.require(), neighbour.name())))
                                .consents());
    }

    private Optional<Scope> found(UUID applicantId) {
        requireNoTransaction();
        return Optional.ofNullable(
                neighbour.ask(() -> contacts.granted(applicantId)).scope());
    }

    private static void requireNoTransaction() {
        assert QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION
                : "consent is asked for inside a transaction, and not before it";
    }
}
