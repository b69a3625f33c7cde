package org.introducer.programs.dispute;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.programs.ProgramsProblem.DISPUTE_DECIDED;
import static org.introducer.programs.ProgramsProblem.DISPUTE_EXISTS;
import static org.introducer.programs.ProgramsProblem.DISPUTE_NOT_FOUND;
import static org.introducer.programs.ProgramsProblem.TOO_MANY_DISPUTES;
import static org.introducer.programs.dispute.DisputeStep.Kind.ACCEPTED;
import static org.introducer.programs.dispute.DisputeStep.Kind.ANSWERED;
import static org.introducer.programs.dispute.DisputeStep.Kind.REJECTED;
import static org.introducer.programs.dispute.DisputeStep.Kind.WITHDRAWN;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.factbook.Claim;
import org.introducer.programs.factbook.Factbook;

/** The disputes of the directory; who filed which is known in the filer's tenant only. */
@ApplicationScoped
class FactDisputes {

    private static final Listing<FactDispute> LISTING = Listing.bare(FactDispute.class)
            .filter("id", UUID.class)
            .filter("factId", UUID.class)
            .filter("programId", UUID.class)
            .filter("field", FactField.class)
            .filter("state", DisputeState.class)
            .filter("filedAt", Instant.class)
            .sort("filedAt", Instant.class)
            .defaultSort("filedAt");

    private static final int MOST_OPEN = 50;

    private final Rows rows;
    private final Factbook factbook;
    private final Caller caller;
    private final Lists lists;
    private final Clock clock;

    FactDisputes(Rows rows, Factbook factbook, Caller caller, Lists lists, Clock clock) {
        this.rows = rows;
        this.factbook = factbook;
        this.caller = caller;
        this.lists = lists;
        this.clock = clock;
    }

    FactDispute file(UUID factId, FactDisputeDraft draft) {
        Fact fact = factbook.requireAccepted(factId);
        Claim claim = draft.check(fact, today());
        boolean named = draft.value() != null && !draft.value().isNull();
        if (named && claim.value().equals(fact.value())) {
            throw INVALID_INPUT.at("/value", "is what the fact says");
        }
        boolean claimed = named && !claim.value().saysNothing();
        if (rows.count("factId = ?1 and state = ?2 and filer = ?3", factId, DisputeState.OPEN, caller.sub()) > 0) {
            throw DISPUTE_EXISTS.because("Withdraw it first, to file another one.");
        }
        if (rows.count("state = ?1 and filer = ?2", DisputeState.OPEN, caller.sub()) >= MOST_OPEN) {
            throw TOO_MANY_DISPUTES.because("%d are open: withdraw one, or wait for decisions.", MOST_OPEN);
        }
        FactDispute dispute = new FactDispute(fact, claimed ? claim.value().text() : null, draft, Instant.now(clock));
        rows.persistAndFlush(dispute);
        // Reads the program of the fact.
        rows.getEntityManager().refresh(dispute);
        rows.getEntityManager()
                .createNativeQuery(
                        "insert into fact_dispute_filers (tenant_id, dispute_id, sub) values (:tenant, :dispute, :sub)")
                .setParameter("tenant", caller.tenant())
                .setParameter("dispute", dispute.id())
                .setParameter("sub", caller.sub())
                .executeUpdate();
        return dispute;
    }

    FactDispute require(UUID id) {
        return rows.findByIdOptional(id).orElseThrow(() -> DISPUTE_NOT_FOUND.because("There is no dispute %s.", id));
    }

    Page<FactDispute> page(ListQuery query) {
        return lists.page(LISTING, query, ListScope.all());
    }

    Page<FactDispute> pageOfMine(ListQuery query) {
        return lists.page(LISTING, query, ListScope.all().and("e.filer = :sub", "sub", caller.sub()));
    }

    FactDispute answer(UUID id, FactDisputeDraft.Answer answer) {
        if (answer.answeredOn().isAfter(today())) {
            throw INVALID_INPUT.at("/answeredOn", "lies in the future");
        }
        FactDispute dispute = requireOpen(id);
        dispute.record(new DisputeStep(
                ANSWERED, Instant.now(clock), answer.answer(), answer.reference(), answer.answeredOn()));
        return dispute;
    }

    /** The claim becomes a fact beside the disputed one: what is shown follows from the rule of all facts. */
    FactDispute accept(UUID id, FactDisputeDraft.Acceptance acceptance) {
        FactDispute dispute = requireOpen(id);
        boolean withdraw = acceptance.withdrawFact() == null ? dispute.value() == null : acceptance.withdrawFact();
        if (dispute.value() == null && !withdraw) {
            throw INVALID_INPUT.at("/withdrawFact", "must not be false: the dispute names no other value");
        }
        if (dispute.value() == null && acceptance.rewrites()) {
            throw INVALID_INPUT.at("/reference", "belongs to another value, and the dispute names none");
        }
        close(dispute, ACCEPTED, acceptance.reason());
        rows.flush();
        if (dispute.value() != null) {
            Claim claim = FactDisputeDraft.claim(
                    factbook.fact(dispute.factId()),
                    TextNode.valueOf(dispute.value()),
                    acceptance.published(dispute.evidence()),
                    today());
            dispute.correctedBy(factbook.correct(dispute.factId(), claim, "dispute"));
        }
        if (withdraw) {
            factbook.withdraw(dispute.factId());
        }
        return dispute;
    }

    FactDispute reject(UUID id, String reason) {
        FactDispute dispute = requireOpen(id);
        close(dispute, REJECTED, reason);
        return dispute;
    }

    FactDispute withdraw(UUID id) {
        if (!require(id).filedBy(caller.sub())) {
            throw DISPUTE_NOT_FOUND.because(null);
        }
        FactDispute dispute = requireOpen(id);
        close(dispute, WITHDRAWN, null);
        return dispute;
    }

    private void close(FactDispute dispute, DisputeStep.Kind how, String reason) {
        factbook.touch(dispute.factId());
        dispute.record(DisputeStep.of(how, Instant.now(clock), reason));
    }

    private FactDispute requireOpen(UUID id) {
        FactDispute dispute = require(id);
        rows.getEntityManager().refresh(dispute, LockModeType.PESSIMISTIC_WRITE);
        if (!dispute.open()) {
            throw DISPUTE_DECIDED.because("It is %s.", dispute.state());
        }
        return dispute;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<FactDispute, UUID> {}
}
