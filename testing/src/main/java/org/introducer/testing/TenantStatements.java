package org.introducer.testing;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds native SQL that reads or writes a tenant's table without naming the tenant: in compiled classes, whose constants are put together
 * as they are sent, and in SQL resources. A statement has to name {@code tenant_id} as often as it names such tables, and to get the tenant
 * from outside. What is put together from names of tables while the service runs is not seen; row-level security stands behind it.
 */
final class TenantStatements {

    private static final Pattern STATEMENT =
            Pattern.compile("(?i)\\b(select|insert\\s+into|update|delete\\s+from|merge\\s+into)\\b");
    private static final Pattern USE = Pattern.compile(
            "(?i)(?:\\b(?:from|join|update|into|using)\\s+(?:only\\s+)?(\\w+)|,\\s*(\\w+)\\s+(?:as\\s+)?[a-z]\\w*)");
    private static final Pattern TENANT = Pattern.compile("\\btenant_id\\b");
    /** A parameter, or a row in front of the statement that has it: {@code asked} of batches, {@code importing} of imports. */
    private static final Pattern FROM_OUTSIDE = Pattern.compile(":tenant\\b|\\?|\\b\\w+\\.tenant\\b|\\bimporting i\\b");

    private static final Pattern END = Pattern.compile(";\\s*(?:\\n|$)|(?m)^-- name: .*$");

    private TenantStatements() {}

    /** Each as {@code class or resource: the statement's beginning}. */
    static List<String> withoutTenant(Path compiled, Set<String> tables) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(compiled)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts(compiled.relativize(file).toString(), file)
                        .filter(text -> STATEMENT.matcher(text).find() && forgets(text, tables))
                        .map(text -> name(file) + ": " + beginning(text))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Stream<String> texts(String path, Path file) throws IOException {
        if (path.endsWith(".class")) {
            return StreamSupport.stream(
                            ClassFile.of().parse(file).constantPool().spliterator(), false)
                    .filter(Utf8Entry.class::isInstance)
                    .map(entry -> ((Utf8Entry) entry).stringValue());
        }
        return path.endsWith(".sql") && !path.startsWith("db/")
                ? END.splitAsStream(Files.readString(file)).map(sql -> sql.replaceAll("(?m)--.*$", ""))
                : Stream.of();
    }

    private static boolean forgets(String sql, Set<String> tables) {
        long used = USE.matcher(sql)
                .results()
                .map(use -> use.group(1) != null ? use.group(1) : use.group(2))
                .filter(tables::contains)
                .count();
        return used > 0
                && (TENANT.matcher(sql).results().count() < used
                        || !FROM_OUTSIDE.matcher(sql).find());
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.class$", "");
    }

    private static String beginning(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), 120));
    }
}
