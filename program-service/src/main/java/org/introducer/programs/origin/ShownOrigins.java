package org.introducer.programs.origin;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.introducer.programs.origin.OriginDraft.Origin;

/**
 * What of the origins of a program's past residents may be shown.
 *
 * @param countries those with most residents first
 */
record ShownOrigins(List<Country> countries) {

    record Country(String country, int atLeast, List<School> schools) {}

    record School(String school, int atLeast) {}

    /** @param seasons all that were ever entered, also those that were deleted */
    static ShownOrigins of(AnonymityPolicy policy, List<EnteredSeason> seasons) {
        List<Origin> counted = EnteredSeason.inWholeBlocks(policy.least(), seasons);
        Map<String, Integer> countries = new TreeMap<>();
        counted.forEach(origin -> countries.merge(origin.country(), origin.residents(), Integer::sum));
        return new ShownOrigins(policy.shown(countries, 0).entrySet().stream()
                .map(country -> new Country(
                        country.getKey(),
                        country.getValue(),
                        schools(
                                policy,
                                counted.stream()
                                        .filter(origin -> origin.country().equals(country.getKey()))
                                        .toList())))
                .sorted(Comparator.comparing(Country::atLeast).reversed().thenComparing(Country::country))
                .toList());
    }

    private static List<School> schools(AnonymityPolicy policy, List<Origin> ofCountry) {
        Map<String, Integer> schools = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        int nameless = 0;
        for (Origin origin : ofCountry) {
            if (origin.school() == null) {
                nameless += origin.residents();
            } else {
                String key = key(origin.school());
                schools.merge(key, origin.residents(), Integer::sum);
                names.putIfAbsent(key, origin.school().strip());
            }
        }
        return policy.shown(schools, nameless).entrySet().stream()
                .map(school -> new School(names.get(school.getKey()), school.getValue()))
                .sorted(Comparator.comparing(School::atLeast).reversed().thenComparing(School::school))
                .toList();
    }

    /** Spellings of a school that differ by capitals, blanks and forms of the same letters alone are one. */
    static String key(String school) {
        return Normalizer.normalize(school, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
