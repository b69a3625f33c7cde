package org.introducer.mentorship.matching.solve;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.introducer.benchmarks.rules.People;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.market.Eligibility;
import org.introducer.mentorship.matching.market.Market;
import org.introducer.mentorship.matching.market.MarketBuilder;
import org.introducer.mentorship.matching.market.Pool;
import org.introducer.mentorship.matching.market.Scoring;
import org.introducer.mentorship.matching.outcome.Objective;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The assignment alone, by our own code, OR-Tools and JGraphT on the same markets. The graphs that the libraries need are made outside of
 * what is timed, and each result must be worth the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class AssignmentLibraries {

    @Param({
        "MAX_SCORE 300x300/0",
        "MAX_PARTICIPATION 300x300/0",
        "MAX_SCORE 3000x3000/20",
        "MAX_PARTICIPATION 3000x3000/20",
        "MAX_SCORE 2000x10000/0"
    })
    public String asked;

    private Pool pool;
    private Market market;
    private long[][] worth;
    private long most;

    @Setup
    public void market() {
        Loader.loadNativeLibraries();
        var inputs = People.of(asked);
        pool = new Pool(inputs);
        MarketBuilder builder =
                new MarketBuilder(pool, new Eligibility(pool), new Scoring(pool), MentorType.CAREER);
        market = builder.build();
        worth = builder.worths(market, Objective.of(inputs).orElseThrow());
        most = own();
    }

    @Benchmark
    public long own() {
        Assignment solved = Assignment.solve(market, worth, pool.menteeDraw(), pool.mentorDraw());
        long sum = 0;
        for (int mentee = 0; mentee < worth.length; mentee++) {
            int choice = solved.choice()[mentee];
            sum += choice < 0 ? 0 : worth[mentee][choice];
        }
        return sum;
    }

    @Benchmark
    public long orTools(Flow flow) {
        if (flow.flow.solve() != MinCostFlowBase.Status.OPTIMAL || -flow.flow.getOptimalCost() != most) {
            throw new IllegalStateException("OR-Tools found " + -flow.flow.getOptimalCost() + ", not " + most);
        }
        return most;
    }

    @Benchmark
    public double jgrapht(Edges edges) {
        double weight = new MaximumWeightBipartiteMatching<>(edges.graph, edges.mentees, edges.seats)
                .getMatching()
                .getWeight();
        if (weight != most) {
            throw new IllegalStateException("JGraphT found " + weight + ", not " + most);
        }
        return weight;
    }

    /** Mentees, then mentors, then the source and the sink; who stays unmatched flows past the mentors for nothing. */
    @State(Scope.Benchmark)
    public static class Flow {

        private MinCostFlow flow;

        @Setup(Level.Invocation)
        public void arcs(AssignmentLibraries of) {
            int mentees = of.worth.length;
            int source = mentees + of.market.seats().length;
            int sink = source + 1;
            flow = new MinCostFlow();
            for (int mentee = 0; mentee < mentees; mentee++) {
                flow.addArcWithCapacityAndUnitCost(source, mentee, 1, 0);
                flow.addArcWithCapacityAndUnitCost(mentee, sink, 1, 0);
                for (int k = 0; k < of.worth[mentee].length; k++) {
                    flow.addArcWithCapacityAndUnitCost(
                            mentee, mentees + of.market.wish()[mentee][k], 1, -of.worth[mentee][k]);
                }
            }
            for (int mentor = 0; mentor < of.market.seats().length; mentor++) {
                flow.addArcWithCapacityAndUnitCost(mentees + mentor, sink, of.market.seats()[mentor], 0);
            }
            flow.setNodeSupply(source, mentees);
            flow.setNodeSupply(sink, -mentees);
        }
    }

    /** A node for each seat: the library has no capacities. */
    @State(Scope.Benchmark)
    public static class Edges {

        private static final long MOST_EDGES = 20_000_000;

        private final Set<Integer> mentees = new HashSet<>();
        private final Set<Integer> seats = new HashSet<>();
        private Graph<Integer, DefaultWeightedEdge> graph;

        @Setup
        public void edges(AssignmentLibraries of) {
            long edges = of.market.pairs() * of.market.seats()[0];
            if (edges > MOST_EDGES) {
                throw new IllegalStateException("not tried with " + edges + " edges");
            }
            graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
            int[] first = new int[of.market.seats().length];
            int next = of.worth.length;
            for (int mentor = 0; mentor < first.length; mentor++) {
                first[mentor] = next;
                for (int seat = 0; seat < of.market.seats()[mentor]; seat++) {
                    seats.add(next);
                    graph.addVertex(next++);
                }
            }
            for (int mentee = 0; mentee < of.worth.length; mentee++) {
                mentees.add(mentee);
                graph.addVertex(mentee);
                for (int k = 0; k < of.worth[mentee].length; k++) {
                    int mentor = of.market.wish()[mentee][k];
                    for (int seat = 0; seat < of.market.seats()[mentor]; seat++) {
                        graph.setEdgeWeight(graph.addEdge(mentee, first[mentor] + seat), of.worth[mentee][k]);
                    }
                }
            }
        }
    }
}
