package org.introducer.platform.code;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that a person reads for a code. {@code code-labels.properties} of a service, and {@code platform-code-labels.properties},
 * have those that do not follow from the code; each may have translations beside it, such as {@code code-labels_es.properties}.
 */
@Singleton
class CodeLabels {

    private static final List<String> BUNDLES = List.of("code-labels", "platform-code-labels");
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    /** How the field writes what the code cannot. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("J1", "J-1"),
            Map.entry("H1B", "H-1B"),
            Map.entry("F1", "F-1"),
            Map.entry("PGY1", "PGY-1"),
            Map.entry("STEP1", "Step 1"),
            Map.entry("STEP2", "Step 2"),
            Map.entry("STEP3", "Step 3"),
            Map.entry("B1", "B-1"),
            Map.entry("B2", "B-2"),
            Map.entry("LINKEDIN", "LinkedIn"),
            Map.entry("ORCID", "ORCID iD"),
            Map.entry("VCARD", "vCard"));

    private static final List<String> CAPITALS = List.of(
            "IR", "DR", "IMG", "US", "USMLE", "CK", "OET", "ECFMG", "NRMP", "ACGME", "FREIDA", "USCIS", "DOL", "LCA",
            "GME", "ABR", "ESIR", "OPT", "NPI", "ID", "CSV", "NPPES", "CV", "X", "B", "F", "I", "M", "CC");

    /** What is one word or a name of several, by its words. */
    private static final Map<String, String> TOGETHER = Map.of(
            "non ", "non-",
            "co author", "co-author",
            "sub internship", "sub-internship",
            "two year home", "two-year home",
            "short term", "short-term",
            "follow up", "follow-up",
            "USMLE step", "USMLE Step");

    /** The best of the languages that a caller prefers, English when none of them is there. */
    Locale language(String accepted) {
        return preferred(accepted).filter(this::has).findFirst().orElse(Locale.ENGLISH);
    }

    String label(String list, String code, Locale language) {
        return BUNDLES.stream()
                .map(name -> bundle(name, language))
                .filter(Objects::nonNull)
                .flatMap(bundle -> Stream.of(list + "." + code, code)
                        .filter(bundle::containsKey)
                        .map(bundle::getString))
                .findFirst()
                .orElseGet(() -> words(code));
    }

    private static Stream<Locale> preferred(String accepted) {
        try {
            return accepted == null || accepted.isBlank()
                    ? Stream.empty()
                    : Locale.LanguageRange.parse(accepted).stream()
                            .filter(range ->
                                    range.getWeight() > 0 && !range.getRange().contains("*"))
                            .map(range -> Locale.forLanguageTag(range.getRange()))
                            .map(locale -> Locale.of(locale.getLanguage()));
        } catch (IllegalArgumentException e) {
            // A header that cannot be read prefers nothing (RFC 9110, section 12.5.4).
            return Stream.empty();
        }
    }

    private boolean has(Locale language) {
        return language.equals(Locale.ENGLISH)
                || BUNDLES.stream()
                        .map(name -> bundle(name, language))
                        .anyMatch(bundle -> bundle != null && bundle.getLocale().equals(language));
    }

    private static ResourceBundle bundle(String name, Locale language) {
        try {
            return ResourceBundle.getBundle(
                    name, language, Thread.currentThread().getContextClassLoader(), NO_OTHER_LANGUAGE);
        } catch (MissingResourceException e) {
            return null;
        }
    }

    /** "Non-US IMG considered" for NON_US_IMG_CONSIDERED. */
    static String words(String code) {
        String words = Arrays.stream(code.split("_")).map(CodeLabels::word).collect(Collectors.joining(" "));
        for (Map.Entry<String, String> several : TOGETHER.entrySet()) {
            words = words.replace(several.getKey(), several.getValue());
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String word(String part) {
        return CAPITALS.contains(part) ? part : WORDS.getOrDefault(part, part.toLowerCase(Locale.ROOT));
    }
}
