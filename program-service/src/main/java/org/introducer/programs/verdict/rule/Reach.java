package org.introducer.programs.verdict.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.VisaPolicy.AppliesTo;
import org.introducer.programs.verdict.VisaPolicy.Counts;
import org.introducer.programs.verdict.VisaPolicy.Moment;
import org.introducer.programs.verdict.VisaPolicy.VisaClass;

/** Whether a notice touches a person: by nationality, by place, and by what they held on its day. */
sealed interface Reach {

    record Touched() implements Reach {}

    /** @param because what leads out of it */
    record Outside(String because) implements Reach {}

    /** @param question what has to be known first */
    record Open(Question question) implements Reach {}

    Reach TOUCHED = new Touched();

    /** One thing that leads out is enough; then what is not known has to be asked. @param day the day looked at */
    static Reach of(AppliesTo scope, Profile profile, Visa visa, LocalDate day) {
        List<Reach> each = List.of(
                nationality(scope, profile),
                place(scope, profile, visa),
                holding(scope, profile, day),
                onItsDay(scope, profile, visa, day));
        return Stream.concat(
                        each.stream().filter(Outside.class::isInstance),
                        each.stream().filter(Open.class::isInstance))
                .findFirst()
                .orElse(TOUCHED);
    }

    private static Reach nationality(AppliesTo scope, Profile profile) {
        Set<String> listed = new TreeSet<>(scope.nationalities());
        listed.addAll(scope.documents());
        List<String> passports = profile.citizenships();
        if (listed.isEmpty()) {
            return TOUCHED;
        }
        if (scope.counts() == Counts.CITIZENSHIP_OR_BIRTH
                && listed.contains(String.valueOf(profile.countryOfBirth()))) {
            return TOUCHED;
        }
        if (passports.isEmpty()) {
            return asked("Which citizenships do you hold?");
        }
        if (passports.stream().noneMatch(listed::contains)) {
            return new Outside("It does not touch the applicant's nationality"
                    + (scope.counts() == Counts.CITIZENSHIP_OR_BIRTH && profile.countryOfBirth() == null
                            ? "; it counts the country of birth too, which is not said and is read as one of the"
                                    + " citizenships."
                            : "."));
        }
        return scope.counts() == Counts.PASSPORT ? otherPassport(scope, passports, listed) : TOUCHED;
    }

    /** Another passport leads out of it, unless the same text lists that country too, for other visas. */
    private static Reach otherPassport(AppliesTo scope, List<String> passports, Set<String> listed) {
        List<String> others = passports.stream()
                .filter(passport -> !listed.contains(passport))
                .toList();
        Optional<String> free = others.stream()
                .filter(passport -> !scope.alsoListed().contains(passport))
                .findFirst();
        if (free.isPresent()) {
            return new Outside("It does not touch who travels on a passport of another country: %s is not listed."
                    .formatted(free.get()));
        }
        return others.isEmpty()
                ? TOUCHED
                : new Open(new Question(
                        Question.Whom.ATTORNEY,
                        "Does a passport of %s lead out of it? The same text lists that country too, for other visas."
                                .formatted(others.getFirst())));
    }

    private static Reach place(AppliesTo scope, Profile profile, Visa visa) {
        Location location = profile.locationAtFiling();
        if (scope.locations().isEmpty() || scope.locations().contains(location) || scope.filedInUs(visa)) {
            return TOUCHED;
        }
        return location == Location.UNKNOWN
                ? asked("Will you be inside or outside the United States when the papers are filed?")
                : new Outside("It does not touch who is %s on the day of filing."
                        .formatted(
                                location == Location.INSIDE_US
                                        ? "inside the United States"
                                        : "outside the United States"));
    }

    private static Reach holding(AppliesTo scope, Profile profile, LocalDate day) {
        return profile.usVisas() != null
                        && profile.usVisas().stream()
                                .anyMatch(visa -> visa.holdsOn(day)
                                        && visa.visaClass() != null
                                        && names(scope.unlessHolding(), visa.visaClass()))
                ? new Outside("It does not touch who holds such a visa on the planned day, %s.".formatted(day))
                : TOUCHED;
    }

    private static boolean names(Set<VisaClass> classes, Profile.UsVisaClass held) {
        return switch (held) {
            case J1 -> classes.contains(VisaClass.J1);
            case H1B -> classes.contains(VisaClass.H1B);
            case F1 -> classes.contains(VisaClass.F);
            case B -> classes.contains(VisaClass.B);
            case OTHER -> false;
        };
    }

    /** Some notices touch only who on a day of the past was outside the United States without a valid visa. */
    private static Reach onItsDay(AppliesTo scope, Profile profile, Visa visa, LocalDate day) {
        LocalDate then = scope.outsideWithoutVisaOn();
        if (then == null) {
            return TOUCHED;
        }
        Reach reach = on(then, scope, profile, visa, day);
        if (scope.alsoGivenAs() == null) {
            return reach;
        }
        Reach other = on(scope.alsoGivenAs(), scope, profile, visa, day);
        if (reach instanceof Outside outside) {
            return other instanceof Outside
                    ? reach
                    : new Outside(outside.because()
                            + " One source gives %s as the day that counts, on which that is not reported: ask an immigration attorney."
                                    .formatted(scope.alsoGivenAs()));
        }
        return other instanceof Outside && reach == TOUCHED
                ? new Open(new Question(
                        Question.Whom.ATTORNEY,
                        "One source gives %s and not %s as the day that counts, and on that day I was inside the United States or held a valid visa: does the notice touch me?"
                                .formatted(scope.alsoGivenAs(), then)))
                : reach;
    }

    private static Reach on(LocalDate then, AppliesTo scope, Profile profile, Visa visa, LocalDate day) {
        Optional<Boolean> inside = profile.insideUsOn(then);
        if (inside.orElse(false)) {
            return new Outside("It does not touch who was inside the United States on %s.".formatted(then));
        }
        Optional<Boolean> held = profile.usVisaOn(then);
        if (held.orElse(false)) {
            return holder(profile, then, visa, day);
        }
        if (inside.isEmpty() && held.isEmpty()) {
            return asked("Were you inside the United States on %s, or did you hold a valid US visa on that day?"
                    .formatted(then));
        }
        if (inside.isEmpty()) {
            return asked("Were you inside the United States on %s?".formatted(then));
        }
        if (held.isEmpty()) {
            return asked("Did you hold a valid US visa on %s?".formatted(then));
        }
        return scope.at() != Moment.FILING && profile.locationAtFiling() == Location.INSIDE_US
                ? new Open(
                        new Question(
                                Question.Whom.ATTORNEY,
                                "Can the status be changed inside the United States, without a new entry that the notice bars?"))
                : TOUCHED;
    }

    /** A visa that was valid on the day of the notice leads out of it while it is valid; of a new visa the texts say nothing. */
    private static Reach holder(Profile profile, LocalDate then, Visa visa, LocalDate day) {
        List<Profile.UsVisa> valid = profile.usVisas().stream()
                .filter(held -> held.holdsOn(then) && held.holdsOn(day))
                .toList();
        if (valid.isEmpty()) {
            return new Open(new Question(
                    Question.Whom.ATTORNEY,
                    "The visa that was valid on %s has ended by %s: does the notice touch a new one?"
                            .formatted(then, day)));
        }
        String outside = "It does not touch who held a valid visa on %s, while that visa is valid.".formatted(then);
        return new Outside(
                valid.stream().anyMatch(held -> held.visaClass() != null && isFor(visa, held.visaClass()))
                        ? outside
                        : outside
                                + " The visa that is held is not %s: that a new visa is issued follows from no text that is on record, so ask an immigration attorney or the consulate."
                                        .formatted(visa == null ? "of the class needed" : visa.text()));
    }

    private static boolean isFor(Visa visa, Profile.UsVisaClass held) {
        return visa == Visa.J1 && held == Profile.UsVisaClass.J1 || visa == Visa.H1B && held == Profile.UsVisaClass.H1B;
    }

    private static Reach asked(String question) {
        return new Open(new Question(Question.Whom.APPLICANT, question));
    }
}
