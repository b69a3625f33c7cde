package org.introducer.programs.shortlist;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.introducer.programs.policy.PolicyFile;
import org.introducer.programs.ranking.Ranking;
import org.introducer.programs.ranking.RankingPolicy;

/** The ranking policy in force; read at the start, so that a file that does not fit stops the service. */
@Singleton
class RankingPolicies {

    @Produces
    @Singleton
    Ranking ranking() {
        return new Ranking(PolicyFile.read("ranking-2026-2", RankingPolicy.class));
    }
}
