package org.introducer.contacts.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.contacts.etiquette.ProgramRules;
import org.introducer.contacts.program.Programs;
import org.introducer.platform.problem.PlatformProblem;
import org.introducer.platform.problem.ProblemException;

/** What programs themselves say about being written to, asked for in one call before a decision. */
@ApplicationScoped
public class ProgramRulebook {

    private final Programs programs;

    ProgramRulebook(Programs programs) {
        this.programs = programs;
    }

    /**
     * The rules found; {@code unavailable} names the service that could not be asked.
     *
     * @param names of the programs that were found
     */
    public record Rules(Map<UUID, ProgramRules> byProgram, Map<UUID, String> names, List<String> unavailable) {

        public Rules(Map<UUID, ProgramRules> byProgram, List<String> unavailable) {
            this(byProgram, Map.of(), unavailable);
        }

        /** The name of a program; null for no program, and where it is not known. */
        public String nameOf(UUID programId) {
            return programId == null ? null : names.get(programId);
        }

        /** Null is no program; one that program-service does not know any more has no rules. */
        public ProgramRules of(UUID programId) {
            if (programId == null) {
                return ProgramRules.NO_PROGRAM;
            }
            return byProgram.getOrDefault(
                    programId, unavailable.isEmpty() ? ProgramRules.NO_PROGRAM : ProgramRules.UNAVAILABLE);
        }
    }

    /** The rules of these programs; nulls are left out, and with none of them nobody is asked. */
    public Rules of(Collection<UUID> programIds) {
        List<UUID> ids = programIds.stream().filter(Objects::nonNull).distinct().toList();
        try {
            Map<UUID, Programs.Program> found = programs.find(ids);
            return new Rules(
                    found.values().stream().collect(Collectors.toMap(Programs.Program::id, ProgramRulebook::stated)),
                    found.values().stream()
                            .filter(program -> program.name() != null)
                            .collect(Collectors.toMap(Programs.Program::id, Programs.Program::name)),
                    List.of());
        } catch (ProblemException e) {
            if (e.problem() != PlatformProblem.NEIGHBOUR_UNAVAILABLE) {
                throw e;
            }
            return new Rules(
                    ids.stream().collect(Collectors.toMap(Function.identity(), id -> ProgramRules.UNAVAILABLE)),
                    List.of("program-service"));
        }
    }

    private static ProgramRules stated(Programs.Program program) {
        Programs.ContactRules rules = program.contactRules();
        return rules == null
                ? ProgramRules.NO_PROGRAM
                : new ProgramRules.Stated(program.name(), rules.noUnsolicitedMail(), rules.noContactAfterInterview());
    }
}
