package org.introducer.mentorship.matching.market;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MenteeEntry;
import org.introducer.mentorship.matching.MentorEntry;
import org.introducer.mentorship.matching.MentorType;

/** The people of a run by index, with everything two of them are compared by precomputed. */
public final class Pool {

    private final MatchInputs inputs;
    private final List<MentorEntry> mentors;
    private final List<MenteeEntry> mentees;
    private final Lottery mentorDraw;
    private final Lottery menteeDraw;
    final Vocabulary topics;
    final Vocabulary languages;
    final long[][] mentorTopics;
    final long[][] menteeGoals;
    final int[] goals;
    final long[][] mentorLanguages;
    final long[][] menteeLanguages;
    private final Hours hours;
    private final Hours.Offered[] mentorHours;
    private final Hours.Asked[] menteeHours;

    /** Who helps to choose residents for some program. */
    private final boolean[] selects;

    final int[] mentorVisas;
    final int[] menteeVisas;
    final int[] offered;
    final int[] wanted;
    final String[] mentorInstitution;
    final String[] menteeInstitution;
    private final Map<UUID, Integer> mentorIndex;
    private final Map<UUID, Integer> menteeIndex;

    public Pool(MatchInputs inputs) {
        this.inputs = inputs;
        mentors = inputs.mentors();
        mentees = inputs.mentees();
        List<UUID> mentorIds = mentors.stream().map(MentorEntry::id).toList();
        List<UUID> menteeIds = mentees.stream().map(MenteeEntry::id).toList();
        mentorIndex = index(mentorIds);
        menteeIndex = index(menteeIds);
        mentorDraw = new Lottery(inputs.seed(), mentorIds);
        menteeDraw = new Lottery(inputs.seed(), menteeIds);

        topics = new Vocabulary(
                Terms::normalise,
                Stream.<Set<String>>concat(
                                mentors.stream().map(MentorEntry::topics),
                                mentees.stream().map(MenteeEntry::goals))
                        .toList());
        languages = new Vocabulary(
                Pool::primaryLanguage,
                Stream.<Set<String>>concat(
                                mentors.stream().map(MentorEntry::languages),
                                mentees.stream().map(MenteeEntry::languages))
                        .toList());
        hours = new Hours(
                inputs.from(),
                inputs.to(),
                mentors.stream().map(MentorEntry::zone).toList(),
                mentees.stream().map(MenteeEntry::zone).toList());

        mentorTopics = mentors.stream().map(m -> topics.of(m.topics())).toArray(long[][]::new);
        menteeGoals = mentees.stream().map(m -> topics.of(m.goals())).toArray(long[][]::new);
        goals = Arrays.stream(menteeGoals)
                .mapToInt(some -> Vocabulary.shared(some, some))
                .toArray();
        mentorLanguages = mentors.stream().map(m -> languages.of(m.languages())).toArray(long[][]::new);
        menteeLanguages = mentees.stream().map(m -> languages.of(m.languages())).toArray(long[][]::new);
        mentorHours = mentors.stream()
                .map(m -> hours.offered(m.zone(), m.availability()))
                .toArray(Hours.Offered[]::new);
        menteeHours = mentees.stream()
                .map(m -> hours.asked(m.zone(), m.availability()))
                .toArray(Hours.Asked[]::new);
        selects = new boolean[mentors.size()];
        for (int mentor = 0; mentor < selects.length; mentor++) {
            selects[mentor] = !mentors.get(mentor).selectsFor().isEmpty();
        }
        mentorVisas = bits(mentors, MentorEntry::visaExperience);
        menteeVisas = bits(mentees, MenteeEntry::visaQuestions);
        offered = bits(mentors, mentor -> mentor.seats().keySet());
        wanted = bits(mentees, MenteeEntry::wants);
        mentorInstitution = mentors.stream()
                .map(m -> m.institution().map(Terms::plain).orElse(null))
                .toArray(String[]::new);
        menteeInstitution = mentees.stream()
                .map(m -> m.institution().map(Terms::plain).orElse(null))
                .toArray(String[]::new);
    }

    public MatchInputs inputs() {
        return inputs;
    }

    /** The mentors by index. */
    public List<MentorEntry> mentors() {
        return mentors;
    }

    /** The mentees by index. */
    public List<MenteeEntry> mentees() {
        return mentees;
    }

    public Lottery mentorDraw() {
        return mentorDraw;
    }

    public Lottery menteeDraw() {
        return menteeDraw;
    }

    /** The index of a mentor, or -1 when nobody of that id is in the run. */
    public int mentor(UUID id) {
        return mentorIndex.getOrDefault(id, -1);
    }

    public int mentee(UUID id) {
        return menteeIndex.getOrDefault(id, -1);
    }

    /** The mentor offers the type, whether or not there is a seat. */
    public boolean offers(int mentor, MentorType type) {
        return (offered[mentor] & 1 << type.ordinal()) != 0;
    }

    public boolean wants(int mentee, MentorType type) {
        return (wanted[mentee] & 1 << type.ordinal()) != 0;
    }

    public int overlap(int mentee, int mentor) {
        return hours.overlap(menteeHours[mentee], mentorHours[mentor]);
    }

    boolean conflict(int mentee, int mentor) {
        return selects[mentor]
                && !Collections.disjoint(
                        mentors.get(mentor).selectsFor(), mentees.get(mentee).appliedTo());
    }

    /** One bit per value, per person. */
    private static <P> int[] bits(List<P> people, Function<P, Set<? extends Enum<?>>> values) {
        return people.stream()
                .mapToInt(person -> values.apply(person).stream()
                        .mapToInt(value -> 1 << value.ordinal())
                        .reduce(0, (some, one) -> some | one))
                .toArray();
    }

    /** Who speaks es-MX and who speaks es understand each other. */
    private static String primaryLanguage(String tag) {
        int subtags = tag.indexOf('-');
        return Terms.plain(subtags < 0 ? tag : tag.substring(0, subtags));
    }

    private static Map<UUID, Integer> index(List<UUID> ids) {
        Map<UUID, Integer> index = HashMap.newHashMap(ids.size());
        for (UUID id : ids) {
            index.put(id, index.size());
        }
        return index;
    }
}
