package org.introducer.contacts.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.introducer.platform.personal.ErasureOrder;
import org.introducer.platform.personal.ErasureReport;
import org.introducer.platform.personal.MoveCheck;
import org.introducer.platform.personal.MoveOrder;
import org.introducer.platform.personal.MoveReport;
import org.introducer.platform.personal.SignedOrders;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.Neighbours;

/** The other services that keep something of an applicant. */
@ApplicationScoped
public class PersonalServices {

    private final List<PersonalService> all;

    PersonalServices(
            @RestClient ProgramsPersonalApi programs,
            @RestClient MentorshipPersonalApi mentorship,
            Neighbours neighbours,
            SignedOrders orders) {
        all = List.of(
                new PersonalService(
                        neighbours.named("program-service"),
                        programs::export,
                        programs::carryOut,
                        programs::checkMove,
                        programs::move,
                        orders),
                new PersonalService(
                        neighbours.named("mentorship-service"),
                        mentorship::export,
                        mentorship::carryOut,
                        mentorship::checkMove,
                        mentorship::move,
                        orders));
    }

    public List<PersonalService> all() {
        return all;
    }

    /** One of them. */
    public static final class PersonalService {

        private final Neighbour neighbour;
        private final Supplier<InputStream> export;
        private final BiFunction<UUID, String, ErasureReport> erasure;
        private final BiFunction<UUID, String, MoveCheck> check;
        private final BiFunction<UUID, String, MoveReport> move;
        private final SignedOrders orders;

        PersonalService(
                Neighbour neighbour,
                Supplier<InputStream> export,
                BiFunction<UUID, String, ErasureReport> erasure,
                BiFunction<UUID, String, MoveCheck> check,
                BiFunction<UUID, String, MoveReport> move,
                SignedOrders orders) {
            this.neighbour = neighbour;
            this.export = export;
            this.erasure = erasure;
            this.check = check;
            this.move = move;
            this.orders = orders;
        }

        public String name() {
            return neighbour.name();
        }

        /** What it keeps of the caller, as JSON; 503 when it is away. */
        public byte[] export() {
            return neighbour.ask(() -> {
                try (InputStream answer = export.get()) {
                    return answer.readAllBytes();
                } catch (IOException e) {
                    throw new ProcessingException(e);
                }
            });
        }

        /** Lets it carry out an order: the same again when it is repeated. @return null while it is at work */
        ErasureReport carryOut(ErasureOrder order) {
            return neighbour
                    .ask(() -> Optional.ofNullable(erasure.apply(order.id(), orders.signed(order, name())))
                            .map(PersonalService::whole))
                    .orElse(null);
        }

        /** Whether it could carry out a move. */
        public MoveCheck check(MoveOrder order) {
            return neighbour.ask(() -> check.apply(order.id(), orders.signed(order, name())));
        }

        /** Lets it carry out a move: what came meanwhile goes along when it is repeated. */
        public MoveReport move(MoveOrder order) {
            return neighbour.ask(() -> whole(move.apply(order.id(), orders.signed(order, name()))));
        }

        /** A report without its parts would be kept as that of work that was done. */
        private static ErasureReport whole(ErasureReport report) {
            requireAll(report.at(), report.deleted(), report.changed(), report.kept());
            return report;
        }

        private static MoveReport whole(MoveReport report) {
            requireAll(report.at(), report.moved(), report.deleted(), report.kept());
            return report;
        }

        private static void requireAll(Object... parts) {
            if (Stream.of(parts).anyMatch(Objects::isNull)) {
                throw new ProcessingException("a report without its parts");
            }
        }
    }
}
