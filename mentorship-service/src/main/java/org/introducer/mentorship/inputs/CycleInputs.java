package org.introducer.mentorship.inputs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.mentorship.cycle.CycleDraft;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.donotmatch.DoNotMatches;
import org.introducer.mentorship.enrolment.MenteeEnrolmentDraft;
import org.introducer.mentorship.enrolment.MenteeEnrolments;
import org.introducer.mentorship.enrolment.MentorEnrolmentDraft;
import org.introducer.mentorship.enrolment.MentorEnrolments;
import org.introducer.mentorship.matching.Availability;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MatchingPolicy;
import org.introducer.mentorship.matching.MenteeEntry;
import org.introducer.mentorship.matching.MentorEntry;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.Weights;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.MenteeDraft;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.MentorDraft;
import org.introducer.mentorship.mentor.Mentors;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.mentorship.profile.Window;

/** Puts together what a match of a cycle depends on, as it is stored now. */
@ApplicationScoped
public class CycleInputs {

    private static final int CHUNK = 5000;

    private final Cycles cycles;
    private final MentorEnrolments mentorEnrolments;
    private final MenteeEnrolments menteeEnrolments;
    private final Mentors mentors;
    private final Mentees mentees;
    private final DoNotMatches doNotMatches;
    private final Locks locks;
    private final Mentorships mentorships;

    CycleInputs(
            Cycles cycles,
            MentorEnrolments mentorEnrolments,
            MenteeEnrolments menteeEnrolments,
            Mentors mentors,
            Mentees mentees,
            DoNotMatches doNotMatches,
            Locks locks,
            Mentorships mentorships) {
        this.cycles = cycles;
        this.mentorEnrolments = mentorEnrolments;
        this.menteeEnrolments = menteeEnrolments;
        this.mentors = mentors;
        this.mentees = mentees;
        this.doNotMatches = doNotMatches;
        this.locks = locks;
        this.mentorships = mentorships;
    }

    /** The inputs of a run: it never proposes again what somebody declined, though the two may still ask each other. */
    public MatchInputs of(UUID cycleId, RunMode mode, long seed, Weights weights, List<Pair> previous) {
        return assemble(
                cycleId,
                new Stored(mentorEnrolments.all(cycleId), menteeEnrolments.all(cycleId), mentorships.settled(cycleId)),
                mode,
                seed,
                weights,
                locks.of(cycleId),
                previous,
                mentorships.declined(cycleId));
    }

    /** The inputs with these people only and these locks: enough to judge single pairs, of whom the two may still ask each other. */
    MatchInputs among(UUID cycleId, Set<UUID> people, List<Pair> someLocks) {
        return among(cycleId, people, someLocks, List.of());
    }

    /** The same as a run sees it: what was declined is not proposed again. */
    MatchInputs asOfARun(UUID cycleId, Set<UUID> people) {
        return among(cycleId, people, List.of(), mentorships.declined(cycleId));
    }

    private MatchInputs among(UUID cycleId, Set<UUID> people, List<Pair> someLocks, List<Pair> declined) {
        return assemble(
                cycleId,
                new Stored(
                        mentorEnrolments.among(cycleId, people),
                        menteeEnrolments.among(cycleId, people),
                        mentorships.settled(cycleId, people)),
                RunMode.STABLE,
                0,
                MatchingPolicy.CURRENT.defaultWeights(),
                someLocks,
                List.of(),
                declined);
    }

    /** Who takes part, and the pairs at work. */
    private record Stored(List<MentorEnrolmentDraft> mentors, List<MenteeEnrolmentDraft> mentees, List<Pair> settled) {}

    private MatchInputs assemble(
            UUID cycleId,
            Stored stored,
            RunMode mode,
            long seed,
            Weights weights,
            List<Pair> someLocks,
            List<Pair> previous,
            List<Pair> declined) {
        CycleDraft cycle = cycles.card(cycleId);
        Map<UUID, MentorEnrolmentDraft> offering = stored.mentors().stream()
                .collect(Collectors.toMap(MentorEnrolmentDraft::mentorId, Function.identity()));
        Map<UUID, MenteeEnrolmentDraft> asking = stored.mentees().stream()
                .collect(Collectors.toMap(MenteeEnrolmentDraft::menteeId, Function.identity()));
        Map<UUID, List<Pair>> atWork = new HashMap<>();
        Set<Pair> active = Set.copyOf(stored.settled());
        for (Pair pair : active) {
            atWork.computeIfAbsent(pair.mentor(), id -> new ArrayList<>()).add(pair);
            atWork.computeIfAbsent(pair.mentee(), id -> new ArrayList<>()).add(pair);
        }
        Set<UUID> inactive = mentorEnrolments.inactive(cycleId);
        List<MentorEntry> mentorEntries = inChunks(offering.keySet(), mentors::cards).values().stream()
                .filter(mentor -> mentor.hindrance(cycle.begins(), cycle.ends()) == null)
                .filter(mentor -> !inactive.contains(mentor.id()))
                .map(mentor -> entry(mentor, offering.get(mentor.id()), atWork.getOrDefault(mentor.id(), List.of())))
                .toList();
        List<MenteeEntry> menteeEntries = inChunks(asking.keySet(), mentees::cards).values().stream()
                .map(mentee -> entry(mentee, asking.get(mentee.id()), atWork.getOrDefault(mentee.id(), List.of())))
                .toList();
        List<HardRule> rules = new ArrayList<>(cycle.hardRules());
        Set<UUID> mentorIds = mentorEntries.stream().map(MentorEntry::id).collect(Collectors.toSet());
        Set<UUID> menteeIds = menteeEntries.stream().map(MenteeEntry::id).collect(Collectors.toSet());
        declined.stream()
                .filter(pair -> mentorIds.contains(pair.mentor()) && menteeIds.contains(pair.mentee()))
                .map(pair -> new HardRule.DoNotMatch(Set.of(pair.mentee(), pair.mentor())))
                .distinct()
                .forEach(rules::add);
        rules.addAll(doNotMatches.in(cycleId, mentorIds, menteeIds));
        return new MatchInputs(
                cycle.begins(),
                cycle.ends(),
                mentorEntries,
                menteeEntries,
                rules,
                someLocks,
                mode,
                seed,
                weights,
                previous);
    }

    /** Seats that are taken already are none; mentorships without a seat count against those that are added. */
    private static MentorEntry entry(MentorCard mentor, MentorEnrolmentDraft enrolment, List<Pair> atWork) {
        MentorDraft profile = mentor.profile();
        Map<MentorType, Integer> seats = mentor.seats(enrolment.seats());
        Map<MentorType, Integer> owed = new EnumMap<>(MentorType.class);
        for (Pair pair : atWork) {
            if (seats.computeIfPresent(pair.type(), (type, left) -> left - 1) == null) {
                owed.merge(pair.type(), 1, Integer::sum);
            }
        }
        return new MentorEntry(
                mentor.id(),
                seats,
                owed,
                Set.copyOf(profile.topics()),
                Set.copyOf(profile.languages()),
                zone(profile.zone()),
                hours(profile.zone(), profile.hours()),
                profile.visaExperience() == null ? Set.of() : profile.visaExperience(),
                Boolean.TRUE.equals(profile.imgBackground()),
                profile.canWriteLetters(),
                Optional.ofNullable(profile.institution()),
                Set.copyOf(profile.selectsFor()),
                enrolment.tiers(),
                enrolment.onlyRanked(),
                enrolment.ownWeights());
    }

    /** Who has a mentor of a type wants none any more. */
    private static MenteeEntry entry(MenteeCard mentee, MenteeEnrolmentDraft enrolment, List<Pair> atWork) {
        MenteeDraft profile = mentee.profile();
        Set<MentorType> wants = new HashSet<>(profile.wants());
        atWork.forEach(pair -> wants.remove(pair.type()));
        return new MenteeEntry(
                mentee.id(),
                wants,
                Set.copyOf(profile.goals()),
                Set.copyOf(profile.languages()),
                zone(profile.zone()),
                hours(profile.zone(), profile.hours()),
                profile.visaQuestions(),
                profile.wantsImgBackground(),
                profile.needsLetter(),
                Optional.ofNullable(profile.institution()),
                Set.copyOf(profile.appliedTo()),
                enrolment.conflictConsent(),
                enrolment.tiers());
    }

    private static ZoneId zone(String zone) {
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }

    /** Hours whose zone is not known are no hours. */
    private static List<Availability> hours(String zone, List<Window> hours) {
        return zone == null
                ? List.of()
                : hours.stream().map(Window::availability).toList();
    }

    private static <T> Map<UUID, T> inChunks(Collection<UUID> ids, Function<Collection<UUID>, Map<UUID, T>> read) {
        Map<UUID, T> all = new HashMap<>();
        List<UUID> left = List.copyOf(ids);
        for (int from = 0; from < left.size(); from += CHUNK) {
            all.putAll(read.apply(left.subList(from, Math.min(left.size(), from + CHUNK))));
        }
        return all;
    }
}
