package org.introducer.contacts.imports.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.introducer.platform.json.StrictJson;

/** The readers of files know nothing of the platform, so what text can be stored is decided in two places that have to agree. */
@Tag("C17")
class StorableNamesProperties {

    @Property
    void a_file_brings_no_text_that_the_api_would_refuse_and_refuses_none_that_it_takes(@ForAll("names") String name) {
        Person person = new Person(1);
        person.name = "A" + name;
        boolean taken = person.row(ImportSource.CSV) instanceof Row.Readable;
        assertEquals(StrictJson.storable(person.name), taken);
        Statistics.collect(taken);
        Statistics.coverage(coverage -> {
            coverage.check(true).count(tries -> tries > 0);
            coverage.check(false).count(tries -> tries > 0);
        });
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of('a', '\u00e9', '\0', '\ud83d', '\ude00', '\ud800', '\udfff', ' ')
                .list()
                .ofMaxSize(6)
                .map(letters -> {
                    StringBuilder name = new StringBuilder();
                    letters.forEach(name::append);
                    return name.toString();
                });
    }
}
