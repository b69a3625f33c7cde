package org.introducer.programs.factbook;

import static org.introducer.programs.ProgramsProblem.PROPOSAL_DECIDED;
import static org.introducer.programs.ProgramsProblem.PROPOSAL_NOT_FOUND;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.problem.ProblemException;

/** What became of proposals that somebody wants to decide and that are not open. */
public final class Decisions {

    private Decisions() {}

    /**
     * 404 for a proposal that nobody made, 409 with what was decided for one that was decided.
     *
     * @param function of the database that answers the state and the decision of a proposal, whatever its tenant
     */
    public static ProblemException notOpen(EntityManager entities, String function, UUID id) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = entities.createNativeQuery("select * from " + function + "(:id)", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            return PROPOSAL_NOT_FOUND.because("There is no proposal %s.", id);
        }
        String decision = found.getFirst().get("decision", String.class);
        return PROPOSAL_DECIDED.because(
                "It is %s%s", found.getFirst().get("state", String.class), decision == null ? "." : ": " + decision);
    }
}
