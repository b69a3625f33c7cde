package org.introducer.contacts.imports.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** ISO 3166 codes of countries by code and by their names in the languages that address books are kept in. */
final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static Optional<String> code(String text) {
        String name = Texts.line(text);
        return Optional.ofNullable(name == null ? null : CODES.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String language :
                List.of("en", "es", "fr", "de", "pt", "it", "tr", "nl", "pl", "ar", "zh", "ru", "hi", "ja")) {
            for (String code : Locale.getISOCountries()) {
                codes.putIfAbsent(
                        Locale.of("", code)
                                .getDisplayCountry(Locale.of(language))
                                .toLowerCase(Locale.ROOT),
                        code);
            }
        }
        for (String code : Locale.getISOCountries()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        for (String name : List.of("usa", "u.s.a.", "u.s.", "united states of america", "estados unidos de américa")) {
            codes.put(name, "US");
        }
        codes.put("uk", "GB");
        codes.put("u.k.", "GB");
        codes.put("england", "GB");
        codes.put("turkey", "TR");
        return codes;
    }
}
