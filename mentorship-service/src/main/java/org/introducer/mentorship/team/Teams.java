package org.introducer.mentorship.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.mentorship.enrolment.MenteeEnrolments;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.mentorship.mentorships.MentorshipCard;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;

/** Puts the mentors of each mentee together: a run matches each type for itself. */
@ApplicationScoped
class Teams {

    private final MenteeEnrolments enrolments;
    private final Mentees mentees;
    private final Mentorships mentorships;

    Teams(MenteeEnrolments enrolments, Mentees mentees, Mentorships mentorships) {
        this.enrolments = enrolments;
        this.mentees = mentees;
        this.mentorships = mentorships;
    }

    Page<TeamView> of(UUID cycleId, UUID applicantId, ListQuery query) {
        Page<UUID> page = enrolments.mentees(cycleId, applicantId, query);
        Map<UUID, MenteeCard> cards = mentees.cards(page.items());
        Map<UUID, List<MentorshipCard>> found = mentorships.withSeats(cycleId, Set.copyOf(page.items())).stream()
                .collect(Collectors.groupingBy(card -> card.pair().mentee()));
        return page.map(mentee -> team(mentee, cards.get(mentee), found.getOrDefault(mentee, List.of())));
    }

    /** A mentor of a type that is not wanted any more is shown too. */
    private static TeamView team(UUID mentee, MenteeCard card, List<MentorshipCard> found) {
        Map<MentorType, TeamView.Place> places = new EnumMap<>(MentorType.class);
        for (MentorType type : card.profile().wants()) {
            places.put(type, new TeamView.Place(type, null, null, null));
        }
        for (MentorshipCard mentorship : found) {
            MentorType type = mentorship.pair().type();
            places.put(type, new TeamView.Place(type, mentorship.pair().mentor(), mentorship.id(), mentorship.state()));
        }
        return new TeamView(
                mentee,
                places.values().stream().allMatch(place -> place.mentorId() != null),
                List.copyOf(places.values()));
    }
}
