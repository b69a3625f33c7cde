package org.introducer.platform.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Javadoc of types, and of the constants of enums, as Markdown: up to its first {@code <p>}, for what follows is for those who change the
 * code. It is read from the sources while a service is built: classes do not have it.
 */
final class Javadoc {

    private static final Pattern TYPE = Pattern.compile(
            "(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed) )*(?:record|enum|class|interface) (\\w+).*");

    private static final Pattern CONSTANT = Pattern.compile("\\s*([A-Z][A-Z0-9_]*)(?:[,;({ ].*)?");

    private static final Pattern TAGS = Pattern.compile("(?:^| )@[a-z]+ .*");
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|literal) ([^}]*)}");
    private static final Pattern LINK =
            Pattern.compile("\\{@link(?:plain)? ([\\w.]*)(?:#(\\w+)(?:\\([^)]*\\))?)?(?: ([^}]*))?}");

    /** The name of the schema of a type, in backticks, or words in place of it. */
    private final UnaryOperator<String> named;

    private final Map<Path, Source> sources = new HashMap<>();

    /** @param types the numbers of the lines on which types are declared, with their names, in order */
    private record Source(List<String> lines, SortedMap<Integer, String> types) {

        /** The line on which a type is declared, which stands below those that it is nested in. */
        int declaration(String... nested) {
            int line = -1;
            for (String name : nested) {
                line = types.tailMap(line + 1).entrySet().stream()
                        .filter(type -> type.getValue().equals(name))
                        .mapToInt(Map.Entry::getKey)
                        .findFirst()
                        .orElse(lines.size());
            }
            return line;
        }
    }

    Javadoc(UnaryOperator<String> named) {
        this.named = named;
    }

    /** What is said of the type with a binary name; empty for one without Javadoc, or without source. */
    String of(String type) {
        Path file = source(type);
        return file == null ? "" : in(file, type.replaceFirst(".*\\.", "").split("\\$"));
    }

    /** What is said of the type that is declared in the file, given by the names of those that it is nested in and its own. */
    String in(Path file, String... nested) {
        Source source = sources.computeIfAbsent(file, Javadoc::read);
        int declaration = source.declaration(nested);
        if (declaration == source.lines().size()) {
            return "";
        }
        String text = before(source.lines(), declaration, Javadoc::isOfAnnotation);
        return source.lines().get(declaration).contains("enum ")
                ? withConstants(text, source.lines(), declaration)
                : text;
    }

    private static Source read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            SortedMap<Integer, String> types = new TreeMap<>();
            for (int i = 0; i < lines.size(); i++) {
                Matcher type = TYPE.matcher(lines.get(i).strip());
                if (type.matches()) {
                    types.put(i, type.group(1));
                }
            }
            return new Source(lines, types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code WAIVER: Visa waiver, with an ESTA}, for each constant of which something is said; they come before all else in an enum. */
    private String withConstants(String text, List<String> lines, int declaration) {
        List<String> said = new ArrayList<>();
        for (int i = declaration + 1; i < lines.size(); i++) {
            Matcher constant = CONSTANT.matcher(lines.get(i));
            String about = constant.matches() ? before(lines, i, line -> line.startsWith("@")) : "";
            if (!about.isEmpty()) {
                said.add(constant.group(1) + ": " + about.replaceFirst("\\.$", ""));
            }
            if (lines.get(i).endsWith(";") || lines.get(i).strip().equals("}")) {
                break;
            }
        }
        return said.isEmpty() ? text : (text + " " + String.join("; ", said) + ".").strip();
    }

    /** The Javadoc above a declaration; between them are annotations only. */
    private String before(List<String> lines, int declaration, Predicate<String> annotation) {
        int end = declaration - 1;
        while (end >= 0 && annotation.test(lines.get(end).strip())) {
            end--;
        }
        int begin = end;
        while (begin >= 0 && lines.get(end).endsWith("*/") && !lines.get(begin).contains("/*")) {
            begin--;
        }
        if (begin < 0 || !lines.get(begin).strip().startsWith("/**")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(begin, end + 1)) {
            String said = line.replaceFirst("^\\s*(/\\*\\*|\\*(?!/))", "")
                    .replaceFirst("\\*/$", "")
                    .strip();
            if (said.startsWith("<p>")) {
                break;
            }
            text.append(said).append(' ');
        }
        return markdown(TAGS.matcher(text).replaceFirst("").strip());
    }

    private static boolean isOfAnnotation(String line) {
        return !line.isEmpty()
                && !line.endsWith("*/")
                && !line.endsWith(";")
                && !line.endsWith("}")
                && (line.startsWith("@") || !line.endsWith("{"));
    }

    private String markdown(String text) {
        String linked = LINK.matcher(CODE.matcher(text).replaceAll("`$1`")).replaceAll(this::linked);
        return linked.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private String linked(MatchResult link) {
        String text = link.group(3) != null
                ? link.group(3)
                : link.group(2) != null
                        ? "`" + link.group(2) + "`"
                        : named.apply(link.group(1).replaceFirst(".*\\.", ""));
        return Matcher.quoteReplacement(text);
    }

    /** Where the type is declared: in the sources of the module whose classes, or whose jar, has it. */
    private static @Nullable Path source(String type) {
        String file = type.replaceFirst("\\$.*", "").replace('.', '/');
        URL found = Thread.currentThread().getContextClassLoader().getResource(file + ".class");
        String classes = found == null ? "" : found.getPath().replace(file + ".class", "");
        int target = classes.lastIndexOf("/target/");
        if (target < 0) {
            return null;
        }
        // That of a jar begins with the scheme of its file.
        Path module = Path.of(URI.create("file:" + classes.substring(0, target).replaceFirst("^file:", "")));
        String sources = classes.endsWith("/test-classes/") ? "src/test/java" : "src/main/java";
        Path source = module.resolve(sources).resolve(file + ".java");
        return Files.exists(source) ? source : null;
    }
}
