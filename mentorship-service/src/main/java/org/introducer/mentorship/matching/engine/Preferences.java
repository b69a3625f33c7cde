package org.introducer.mentorship.matching.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.market.Eligibility;
import org.introducer.mentorship.matching.market.MarketBuilder;
import org.introducer.mentorship.matching.market.Pool;
import org.introducer.mentorship.matching.market.Scoring;

/**
 * Whom each mentee may have by the rules, and how much they like them by their list or the scores, worked out anew for whoever asks: no list
 * that a run made is looked at. For a check that goes through all pairs, of which there are too many to keep.
 */
public final class Preferences {

    private final Pool pool;
    private final Map<MentorType, MarketBuilder> markets = new EnumMap<>(MentorType.class);

    public Preferences(MatchInputs inputs) {
        pool = new Pool(inputs);
        Eligibility eligibility = new Eligibility(pool);
        Scoring scoring = new Scoring(pool);
        for (MentorType type : MentorType.values()) {
            markets.put(type, new MarketBuilder(pool, eligibility, scoring, type));
        }
    }

    /** Tells every mentor of the type whom the mentee may have, with the mentee's tier, in no order. Several threads may ask. */
    public void of(UUID mentee, MentorType type, ObjLongConsumer<UUID> each) {
        markets.get(type)
                .forEach(
                        pool.mentee(mentee),
                        (mentor, tier) -> each.accept(pool.mentors().get(mentor).id(), tier));
    }
}
