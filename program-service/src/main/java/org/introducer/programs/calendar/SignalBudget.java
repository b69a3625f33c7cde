package org.introducer.programs.calendar;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.introducer.programs.verdict.Citation;

/** How many signals a pool has in a season, as a source says it. @param rule the code of the policy rule that has it */
public record SignalBudget(
        SignalPool pool,
        int season,
        Map<SignalTier, Integer> signals,
        String statement,
        Citation citation,
        String rule) {

    public SignalBudget {
        signals = Collections.unmodifiableMap(new EnumMap<>(signals));
    }

    /** Reads {@code GOLD=6;SILVER=6}. @throws IllegalArgumentException for what is none */
    public static Map<SignalTier, Integer> parse(String text) {
        Map<SignalTier, Integer> signals = new EnumMap<>(SignalTier.class);
        for (String part : text.split(";", -1)) {
            String[] said = part.split("=", -1);
            if (said.length != 2 || !said[1].matches("\\d{1,3}")) {
                throw new IllegalArgumentException(text);
            }
            if (signals.put(SignalTier.valueOf(said[0]), Integer.valueOf(said[1])) != null) {
                throw new IllegalArgumentException(text);
            }
        }
        return signals;
    }

    public int all() {
        return signals.values().stream().mapToInt(Integer::intValue).sum();
    }
}
