package org.introducer.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The types of the events of a service, by its tables and its sources, and by the page that lists them; each with its collection. */
final class EventTypes {

    private static final List<String> OF_TABLES = List.of("created", "changed", "deleted", "restored");
    private static final Pattern LISTED = Pattern.compile("`([a-z-]+\\.[a-z-]+)`");
    private static final Pattern COLLECTION = Pattern.compile("`([a-z-]+)`");

    private EventTypes() {}

    /** @param sources the folder of the service's own sources, in which the events that no table records are named */
    static Set<String> sent(Path sources) throws IOException, SQLException {
        Set<String> types = new TreeSet<>();
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet resources = statement.executeQuery("select resource, noun, source from event_resources")) {
            while (resources.next()) {
                String resource = resources.getString(1) + ": ";
                String noun = resources.getString(2) + ".";
                if (resources.getString(3) != null) {
                    OF_TABLES.forEach(event -> types.add(resource + noun + event));
                } else {
                    named(sources, noun).forEach(type -> types.add(resource + type));
                }
            }
        }
        return types;
    }

    private static Set<String> named(Path sources, String noun) throws IOException {
        Pattern type = Pattern.compile("[\"'](" + Pattern.quote(noun) + "[a-z-]+)[\"']");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .toList()) {
                type.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    /** What the rows of the service's section list. */
    static Set<String> listed(Path page, String service) throws IOException {
        Set<String> types = new TreeSet<>();
        boolean within = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("## ")) {
                within = line.equals("## " + service);
            } else if (within && line.startsWith("| `")) {
                String collection = COLLECTION
                        .matcher(line)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
                LISTED.matcher(line).results().forEach(type -> types.add(collection + ": " + type.group(1)));
            }
        }
        return types;
    }
}
