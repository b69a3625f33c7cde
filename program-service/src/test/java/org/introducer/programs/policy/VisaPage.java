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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.programs.calendar.SignalBudget;
import org.introducer.programs.calendar.SignalTier;
import org.introducer.programs.verdict.VisaPolicy;
import org.introducer.programs.verdict.VisaPolicy.Counts;

/** The page that explains the rules to an applicant, written from what is shipped. */
final class VisaPage {

    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final Map<VisaPolicy.Moment, String> MOMENTS = Map.of(
            VisaPolicy.Moment.FILING, "when the papers are filed",
            VisaPolicy.Moment.CONSULAR, "when the visa is asked for at a consulate",
            VisaPolicy.Moment.ENTRY, "when you enter the United States");

    private static final Properties HEADINGS = headings();

    private final ShippedRules shipped;
    private final List<String> lines = new ArrayList<>();

    private VisaPage(ShippedRules shipped) {
        this.shipped = shipped;
    }

    static String of(ShippedRules shipped) {
        VisaPage page = new VisaPage(shipped);
        page.write();
        return String.join("\n", page.lines) + "\n";
    }

    private void write() {
        add(
                "# What Introducer knows about visas",
                "",
                PolicySnapshot.DISCLAIMER,
                "",
                "These are the rules that come with Introducer, collected until %s from public pages. Curators may have changed them since: `GET /programs/v1/policy-rules` shows what holds now, and each verdict says which version it used and when that was last reviewed."
                        .formatted(day(shipped.collectedOn())),
                "",
                "How to read an answer:",
                "",
                "- **INFEASIBLE**: a law, a notice in force that covers you, or the program's own statement stands against it. It says what would change that. It is about one visa at one program on the planned day: no decision about you, and no word on another visa, which may still be open. A notice meets you at every program, but only on the visas that it names, and only while it stands.",
                "- **UNKNOWN**: somebody has to be asked first; the answer names the question and whom to ask. It is never a no.",
                "- **CONDITIONAL**: something is still to be done, with its date. **FEASIBLE**: nothing known stands against it; that promises neither a visa nor a place.",
                "- Each answer has two readings: `verdict` uses only what is stated for your season, so that early in a year much of it is UNKNOWN; `outlook` uses what was last known, to be confirmed.",
                "- Nobody has to give up on one answer. Look at the other visa and at `wouldChange`, then ask whom the answer names; an immigration attorney can look at what a rule cannot, such as another passport, a visa that you hold, or an exception.",
                "- A rule without a source that can be looked up decides nothing; it is a question.",
                "",
                "This page is made from the shipped data; a test fails when the two differ.");
        section("Notices that bar or delay", PolicyKind.NOTICE, rule -> rule.effect() != VisaPolicy.Effect.INFORM);
        section(
                "Notices to know, which decide nothing",
                PolicyKind.NOTICE,
                rule -> rule.effect() == VisaPolicy.Effect.INFORM);
        section("Laws that the verdict applies", PolicyKind.LAW, _ -> true);
        section("How long a visa class lasts", PolicyKind.LIMIT, _ -> true);
        section("How long training takes", PolicyKind.PATH, _ -> true);
        planning();
        section("Dates", PolicyKind.DEADLINE, _ -> true);
        section("Steps of certification", PolicyKind.STEP, _ -> true);
        section("Signals in ERAS", PolicyKind.BUDGET, _ -> true);
        section("Also known, decides nothing", PolicyKind.INFORMATION, _ -> true);
    }

    private void planning() {
        add("", "## What Introducer assumes for planning", "", "No law. A curator may change each of them.", "");
        of(PolicyKind.PLANNING)
                .forEach(rule -> add("- %s **%s**%s"
                        .formatted(
                                rule.statement(),
                                rule.value().startsWith("--")
                                        ? DAY_OF_YEAR.format(MonthDay.parse(rule.value()))
                                        : rule.value(),
                                rule.citation() == null ? "" : " Source: " + source(rule.citation()))));
    }

    private void section(String title, PolicyKind kind, java.util.function.Predicate<PolicyRuleDraft> which) {
        add("", "## " + title);
        of(kind).filter(which).forEach(this::rule);
    }

    private Stream<PolicyRuleDraft> of(PolicyKind kind) {
        return shipped.rules().stream()
                .filter(rule -> rule.kind() == kind)
                .sorted(comparing(PolicyRuleDraft::topic).thenComparing(PolicyRuleDraft::code));
    }

    private void rule(PolicyRuleDraft rule) {
        add("", "<a id=\"%s\"></a>".formatted(rule.code()), "", "### " + heading(rule), "", rule.statement(), "");
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
        item("Announced end", day(rule.effectiveTo()));
        item("Confirmed end", day(rule.endConfirmedOn()));
        if (rule.exceptions() != null) {
            item("Outside it", String.join("; ", rule.exceptions()));
        }
        item("What would change it", rule.wouldChange());
        item("Note", rule.note());
        item("Source", source(rule.citation()));
        if (rule.history() != null) {
            add("- History:");
            rule.history()
                    .forEach(entry -> add("  - %s%s%s Source: %s"
                            .formatted(
                                    entry.on() == null ? "" : day(entry.on()) + ": ",
                                    entry.statement(),
                                    entry.note() == null ? "" : " (" + entry.note() + ")",
                                    source(entry.citation()))));
        }
        item("Reviewed", day(rule.reviewedOn()));
        item("Code", "`" + rule.code() + "`");
    }

    private static String heading(PolicyRuleDraft rule) {
        String heading = rule.title() == null ? HEADINGS.getProperty(rule.code()) : rule.title();
        if (heading == null) {
            throw new AssertionError("visa-headings.properties has no heading for " + rule.code());
        }
        return heading;
    }

    private static Properties headings() {
        Properties headings = new Properties();
        try (Reader file = new InputStreamReader(
                VisaPage.class.getResourceAsStream("/visa-headings.properties"), StandardCharsets.UTF_8)) {
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
    }

    /** A number as it stands there, or the planning number of this name with what it says. */
    private String number(String value) {
        return of(PolicyKind.PLANNING)
                .filter(rule -> rule.decides().equals(value))
                .map(rule -> rule.value() + " (see above: " + rule.statement() + ")")
                .findFirst()
                .orElse(value);
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
        return rule.decides() == null || rule.kind() == PolicyKind.INFORMATION ? rule.value() : numbered(rule);
    }

    private static String numbered(PolicyRuleDraft rule) {
        return rule.value() == null || rule.kind() == PolicyKind.DEADLINE || rule.kind() == PolicyKind.LAW
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
        item("Only who files from", joined(reach.locations()));
        item("Only who was outside the United States without a valid visa on", day(reach.outsideWithoutVisaOn()));
        item("Looked at", reach.at() == null ? null : MOMENTS.get(reach.at()));
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

    private static String source(PolicyRuleDraft.Source source) {
        return source == null
                ? null
                : "[%s](%s), %s, read %s"
                        .formatted(
                                source.source(),
                                source.reference(),
                                Boolean.TRUE.equals(source.primary()) ? "the text itself" : "an account of it",
                                source.retrievedOn() == null
                                        ? "in a copy without a date, collected " + day(source.collectedOn())
                                        : day(source.retrievedOn()));
    }

    private void item(String name, String value) {
        if (value != null) {
            add("- %s: %s".formatted(name, value));
        }
    }

    private static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }
}
