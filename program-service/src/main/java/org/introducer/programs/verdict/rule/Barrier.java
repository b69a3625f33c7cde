package org.introducer.programs.verdict.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.VisaPolicy;
import org.introducer.programs.verdict.VisaPolicy.Effect;
import org.introducer.programs.verdict.VisaPolicy.Notice;
import org.introducer.programs.verdict.VisaPolicy.VisaClass;
import org.jspecify.annotations.Nullable;

/**
 * A notice that suspends a class of visas on a day, for somebody whom it touches or may touch.
 *
 * @param open what has to be known first; null: it touches
 */
public record Barrier(Notice notice, @Nullable Question open) {

    /**
     * The notice with a source that stands before a visa of this class on this day; one that touches comes before one of which that is not known.
     *
     * @param visa on which the person trains; null: on none
     */
    public static Optional<Barrier> before(
            VisaClass visaClass, Profile profile, @Nullable Visa visa, VisaPolicy policy, LocalDate day) {
        List<Barrier> barriers = policy.notices().stream()
                .filter(Notice::binds)
                .filter(notice ->
                        notice.effect() == Effect.BARS && notice.appliesTo().isAbout(visaClass))
                .filter(notice -> notice.mayStandOn(day))
                .flatMap(notice -> of(notice, Reach.of(notice.appliesTo(), profile, visa, day)).stream())
                .toList();
        return barriers.stream()
                .filter(one -> one.open() == null)
                .findFirst()
                .or(() -> barriers.stream().findFirst());
    }

    private static Optional<Barrier> of(Notice notice, Reach reach) {
        return switch (reach) {
            case Reach.Outside _ -> Optional.empty();
            case Reach.Open open -> Optional.of(new Barrier(notice, open.question()));
            case Reach.Touched _ -> Optional.of(new Barrier(notice, null));
        };
    }
}
