package org.introducer.platform.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The SQL of a pipeline, in a resource beside the class that runs it. */
public final class SqlResource {

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(\\n|$)");
    private static final Pattern NAME = Pattern.compile("(?m)^-- name: ");

    private final String name;
    private final Map<String, String> statements;

    private SqlResource(String name, Map<String, String> statements) {
        this.name = name;
        this.statements = statements;
    }

    /** The statements of a script, in their order. */
    public static List<String> script(Class<?> beside, String name) {
        return Arrays.stream(END_OF_STATEMENT.split(text(beside, name)))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    /** Statements with names: each follows a line such as {@code -- name: take-keys}, and comments. */
    public static SqlResource named(Class<?> beside, String name) {
        Map<String, String> statements = new HashMap<>();
        for (String part : NAME.split(text(beside, name))) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                String sql = part.substring(end).replaceAll("(?m)^--.*\\n", "").strip();
                if (statements.put(part.substring(0, end).strip(), sql) != null) {
                    throw new IllegalStateException(name + " has two statements " + part.substring(0, end));
                }
            }
        }
        return new SqlResource(name, statements);
    }

    /** The statement of this name. */
    public String get(String statement) {
        String sql = statements.get(statement);
        if (sql == null) {
            throw new IllegalStateException("There is no statement " + statement + " in " + name);
        }
        return sql;
    }

    private static String text(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("There is no SQL " + name + " beside " + beside.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
