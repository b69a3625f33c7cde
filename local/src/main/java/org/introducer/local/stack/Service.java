package org.introducer.local.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.introducer.local.LauncherError;
import org.introducer.local.postgres.Database;

/** The three services of a local stack: where their jar is, which database they own, where the reverse proxy mounts them. */
public enum Service {
    CONTACTS("contacts-service", Database.CONTACTS),
    PROGRAMS("program-service", Database.PROGRAMS),
    MENTORSHIP("mentorship-service", Database.MENTORSHIP);

    /** The port that debuggers look for first; the three services have one each. */
    private static final int FIRST_DEBUG_PORT = 5005;

    private final String id;
    private final Database database;

    Service(String id, Database database) {
        this.id = id;
        this.database = database;
    }

    /** The name of its module, its log and its process: {@code contacts-service}. */
    public String id() {
        return id;
    }

    public Database database() {
        return database;
    }

    /** Where the reverse proxy mounts it: {@code /contacts}. */
    public String mount() {
        return "/" + database.id();
    }

    /** The variable that tells the others where it is. */
    public String addressVariable() {
        return "QUARKUS_REST_CLIENT_" + id.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
    }

    /** Where a debugger finds it, unless another port is asked for. */
    public int debugPort() {
        return FIRST_DEBUG_PORT + ordinal();
    }

    /** Its migrations and settings as they are written. */
    Path resources(Path root) {
        return root.resolve(id).resolve("src/main/resources");
    }

    Path packaged(Path root) {
        return root.resolve(id).resolve("target/quarkus-app");
    }

    /** Understands {@code contacts-service} and {@code contacts}. */
    public static Service of(String text) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(text) || each.database.id().equals(text))
                .findFirst()
                .orElseThrow(() -> new LauncherError("There is no service '" + text + "'; there are: "
                        + Arrays.stream(values()).map(Service::id).collect(Collectors.joining(", ")) + "."));
    }
}
