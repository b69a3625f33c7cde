package org.introducer.programs.policy;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.calendar.SignalBudget;
import org.introducer.programs.calendar.SignalTier;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.VisaPolicy;
import org.introducer.programs.verdict.VisaPolicy.Counts;
import org.introducer.programs.verdict.VisaPolicy.Effect;

/** How a page shows shipped rules to an applicant: each with its value, its bounds, its note, its source and its review. */
abstract class RulePage {

    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final Map<VisaPolicy.Moment, String> MOMENTS = Map.of(
            VisaPolicy.Moment.FILING, "the day on which the papers are filed",
            VisaPolicy.Moment.CONSULAR, "the day on which the visa is asked for at a consulate",
            VisaPolicy.Moment.ENTRY, "the day on which you enter the United States");

    private static final Map<Question.Whom, String> WHOM = Map.of(
            Question.Whom.APPLICANT, "yourself",
            Question.Whom.GME_OFFICE, "the GME office of the program",
            Question.Whom.PROGRAM, "the program",
            Question.Whom.ECFMG, "ECFMG/Intealth",
            Question.Whom.CURATOR, "a curator of Introducer",
            Question.Whom.ATTORNEY, "an immigration attorney");

    private static final Map<Location, String> PLACES = Map.of(
            Location.INSIDE_US, "inside the United States",
            Location.OUTSIDE_US, "outside the United States",
            Location.UNKNOWN, "not known");

    private static final Properties HEADINGS = headings();

    private final ShippedRules shipped;
    private final List<String> lines = new ArrayList<>();

    RulePage(ShippedRules shipped) {
        this.shipped = shipped;
    }

    final String text() {
        write();
        return String.join("\n", lines) + "\n";
    }

    abstract void write();

    final ShippedRules shipped() {
        return shipped;
    }

    final void section(String title, Predicate<PolicyRuleDraft> which) {
        add("", "## " + title);
        shipped.rules().stream()
                .filter(which)
                .sorted(comparing(PolicyRuleDraft::topic).thenComparing(PolicyRuleDraft::code))
                .forEach(this::rule);
    }

    final Stream<PolicyRuleDraft> of(PolicyKind kind) {
        return shipped.rules().stream()
                .filter(rule -> rule.kind() == kind)
                .sorted(comparing(PolicyRuleDraft::topic).thenComparing(PolicyRuleDraft::code));
    }

    private void rule(PolicyRuleDraft rule) {
        add("", "<a id=\"%s\"></a>".formatted(rule.code()), "", "### " + heading(rule), "", rule.statement(), "");
        item("Says", effect(rule));
        if (rule.step() != null) {
            step(rule);
        } else {
            item("Value", value(rule));
        }
        item("Season", rule.season() == null ? null : rule.season().toString());
        if (rule.appliesTo() != null) {
            reach(rule.appliesTo());
        }
        item("From", day(rule.effectiveFrom()));
        item(
                rule.kind() == PolicyKind.NOTICE && rule.endConfirmedOn() == null
                        ? "End on record, which nobody has confirmed"
                        : "Until",
                day(rule.effectiveTo()));
        item("Confirmed end", day(rule.endConfirmedOn()));
        item("Last seen in force", day(rule.lastSeenOn()));
        item("Past", past(rule));
        if (rule.exceptions() != null) {
            item("Outside it", String.join("; ", rule.exceptions()));
        }
        item("What would change it", rule.wouldChange());
        item("Note", rule.note());
        if (rule.kind() == PolicyKind.SEARCH) {
            item("Look at", rule.citation() == null ? "no page is on record" : source(rule));
            item("Last looked for", "%s, code `%s`".formatted(day(rule.reviewedOn()), rule.code()));
            return;
        }
        item("Source", rule.citation() == null ? "none on record, an assumption" : source(rule));
        if (rule.history() != null) {
            add("- History:");
            rule.history()
                    .forEach(entry -> add("  - %s%s%s Source: %s"
                            .formatted(
                                    entry.on() == null ? "" : day(entry.on()) + ": ",
                                    entry.statement(),
                                    entry.note() == null ? "" : " (" + entry.note() + ")",
                                    source(
                                            entry.citation(),
                                            ISSUERS.contains(entry.citation().reference())))));
        }
        item("Reviewed", "%s, code `%s`".formatted(day(rule.reviewedOn()), rule.code()));
    }

    /** What a notice does to an answer, and whom to ask what. */
    private static String effect(PolicyRuleDraft rule) {
        if (rule.effect() == null) {
            return null;
        }
        boolean ours = touchesUs(rule);
        return switch (rule.effect()) {
            case BARS -> ours ? "no to whom it covers, while it stands" : "nothing for J-1 or H-1B";
            case ASK ->
                "ask %s: \"%s\""
                        .formatted(
                                WHOM.get(rule.question().whom()),
                                rule.question().text());
            case INFORM -> "nothing that decides an answer";
        };
    }

    /** Whether a notice bears on J-1 or H-1B. */
    static boolean touchesUs(PolicyRuleDraft rule) {
        Set<VisaPolicy.VisaClass> visas = rule.appliesTo().visas();
        return visas.contains(VisaPolicy.VisaClass.ALL)
                || visas.contains(VisaPolicy.VisaClass.J1)
                || visas.contains(VisaPolicy.VisaClass.H1B);
    }

    static boolean decides(PolicyRuleDraft rule) {
        return rule.effect() != Effect.INFORM && touchesUs(rule);
    }

    private String past(PolicyRuleDraft rule) {
        if (rule.kind() != PolicyKind.DEADLINE) {
            return null;
        }
        LocalDate last = lastDay(rule);
        return last != null && last.isBefore(shipped.collectedOn())
                ? "on %s, when this was collected".formatted(day(shipped.collectedOn()))
                : null;
    }

    private static LocalDate lastDay(PolicyRuleDraft rule) {
        return rule.decides() != null
                ? org.introducer.programs.calendar.EventTime.parse(rule.value()).to()
                : rule.effectiveTo();
    }

    private static String heading(PolicyRuleDraft rule) {
        if (rule.kind() == PolicyKind.SEARCH) {
            return "%s, season %d".formatted(SeasonEvent.valueOf(rule.decides()).label(), rule.season());
        }
        String heading = rule.title() == null ? HEADINGS.getProperty(rule.code()) : rule.title();
        if (heading == null) {
            throw new AssertionError("visa-headings.properties has no heading for " + rule.code());
        }
        return heading;
    }

    private static Properties headings() {
        Properties headings = new Properties();
        try (Reader file = new InputStreamReader(
                RulePage.class.getResourceAsStream("/visa-headings.properties"), StandardCharsets.UTF_8)) {
            headings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return headings;
    }

    private void step(PolicyRuleDraft rule) {
        PolicyRuleDraft.Step step = rule.step();
        item("Days", number(rule.value()) + (step.timeCitation() == null ? ", assumed" : ""));
        item("Days of the exam", number(step.testing()));
        item(
                "Comes after",
                step.after() == null
                        ? null
                        : of(PolicyKind.STEP)
                                .filter(other -> step.after().contains(other.decides()))
                                .map(PolicyRuleDraft::title)
                                .sorted()
                                .collect(Collectors.joining("; ")));
        item("Needed by", step.neededBy() == null ? null : step.neededBy().label());
        item("Days before that", number(step.daysBefore()));
        item("Years from the first exam passed", number(step.window()));
        item("Not before", step.notBefore() == null ? null : step.notBefore().label());
        item("Only on", joined(step.visas()));
        if (step.readings() != null) {
            add("- Sources can be read in several ways:");
            step.readings()
                    .forEach(reading -> add("  - %s%s%s Source: %s"
                            .formatted(
                                    reading.statement(),
                                    reading.changesNothing() ? " **The days on this page count with it.**" : "",
                                    days(reading),
                                    reading.citation() == null
                                            ? "none that can be looked up"
                                            : source(
                                                    reading.citation(),
                                                    ISSUERS.contains(
                                                            reading.citation().reference())))));
        }
    }

    private static String days(PolicyRuleDraft.Reading reading) {
        if (reading.notBefore() != null) {
            return " Not before: %s.".formatted(reading.notBefore().label());
        }
        Integer days = reading.days() == null ? reading.daysToTraining() : reading.days();
        return days == null ? "" : " Days%s: %d.".formatted(reading.days() == null ? " in all" : "", days);
    }

    /** A number as it stands there, or the planning number of this name with what it says. */
    private String number(String value) {
        return of(PolicyKind.PLANNING)
                .filter(rule -> rule.decides().equals(value))
                .map(rule -> "%s ([assumed](#%s): %s)".formatted(rule.value(), rule.code(), rule.statement()))
                .findFirst()
                .orElse(value);
    }

    static String planned(PolicyRuleDraft rule) {
        return "- <a id=\"%s\"></a>%s **%s** %s%s Reviewed %s."
                .formatted(
                        rule.code(),
                        rule.statement(),
                        rule.value().startsWith("--") ? DAY_OF_YEAR.format(MonthDay.parse(rule.value())) : rule.value(),
                        sentence(rule.note()),
                        rule.citation() == null ? "" : " Source: " + source(rule) + ".",
                        day(rule.reviewedOn()));
    }

    private static String sentence(String text) {
        return text == null ? "" : text.endsWith(".") ? text : text + ".";
    }

    private static String value(PolicyRuleDraft rule) {
        if (rule.kind() == PolicyKind.BUDGET) {
            return SignalBudget.parse(rule.value()).entrySet().stream()
                    .map(kind -> kind.getValue()
                            + (kind.getKey() == SignalTier.SINGLE
                                    ? ""
                                    : " " + kind.getKey().name().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.joining(", "));
        }
        return rule.value() == null
                        || rule.decides() == null
                        || rule.kind() == PolicyKind.INFORMATION
                        || rule.kind() == PolicyKind.DEADLINE
                        || rule.kind() == PolicyKind.LAW
                ? rule.value()
                : rule.value() + " years";
    }

    private void reach(PolicyRuleDraft.Reach reach) {
        item("Visas", joined(reach.visas()));
        item("Nationals of", reach.nationalities() == null ? null : countries(reach.nationalities()));
        item("Bearers of travel documents of", reach.documents() == null ? null : countries(reach.documents()));
        if (reach.nationalities() != null) {
            item(
                    "Which passport counts",
                    reach.counts() == Counts.CITIZENSHIP_OR_BIRTH
                            ? "any citizenship, and the country of birth"
                            : "the one you travel on: a passport of a country that is not listed leads out of it");
        }
        item(
                "Listed by the same text for other visas, so that whether a second passport helps is a question",
                reach.alsoListed() == null ? null : countries(reach.alsoListed()));
        item(
                "Only if on the day of filing you are",
                reach.locations() == null
                        ? null
                        : reach.locations().stream().map(PLACES::get).sorted().collect(Collectors.joining(" or ")));
        item("Wherever you are, because an employer in the United States files, on", joined(reach.filedInUs()));
        item("Only who was outside the United States without a valid visa on", day(reach.outsideWithoutVisaOn()));
        item(
                "Given by another source as that day, so that who is outside it only by this one asks",
                day(reach.alsoGivenAs()));
        item("The day that counts", reach.at() == null ? null : MOMENTS.get(reach.at()));
    }

    private static String countries(Set<String> codes) {
        return new TreeSet<>(codes)
                .stream()
                        .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String joined(Set<? extends Enum<?>> values) {
        return values == null || values.isEmpty()
                ? null
                : values.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    /** The addresses of which a rule says that they are the issuer's own. */
    private static final Set<String> ISSUERS = ShippedRules.read().rules().stream()
            .filter(RulePage::ofIssuer)
            .map(rule -> rule.citation().reference())
            .collect(Collectors.toSet());

    private static String source(PolicyRuleDraft rule) {
        return source(rule.citation(), ofIssuer(rule));
    }

    private static boolean ofIssuer(PolicyRuleDraft rule) {
        return rule.citation() != null
                && rule.note() != null
                && rule.note().toLowerCase(Locale.ROOT).contains("issuer's own page");
    }

    private static String source(PolicyRuleDraft.Source source, boolean issuer) {
        return "[%s](%s), %s, read %s%s"
                .formatted(
                        source.source(),
                        source.reference(),
                        Boolean.TRUE.equals(source.primary())
                                ? "words of the text itself, as published or reprinted there"
                                : issuer ? "the issuer's own page" : "somebody's account of it",
                        source.retrievedOn() == null
                                ? "in a stored copy without a date, collected " + day(source.collectedOn())
                                : day(source.retrievedOn()),
                        source.confidence() == null
                                ? ""
                                : ", how sure: " + source.confidence().name().toLowerCase(Locale.ROOT));
    }

    private void item(String name, String value) {
        if (value != null) {
            add("- %s: %s".formatted(name, value));
        }
    }

    static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    final void add(String... more) {
        lines.addAll(List.of(more));
    }
}
