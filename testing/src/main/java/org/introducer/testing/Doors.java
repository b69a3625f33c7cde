package org.introducer.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@code package-info} that says "{@code {@link X}} is the door" is held to it: other packages use X, records, enums and interfaces
 * of the package, and no other class.
 */
final class Doors {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern LINK = Pattern.compile("\\{@link ([\\w.]+)}");
    private static final Pattern SENTENCE = Pattern.compile(
            "((?:\\{@link [\\w.]+}(?:, | and ))*\\{@link [\\w.]+}) (?:is the door|are the doors|are doors too)\\b");

    private Doors() {}

    /** The doors of each package that names some. */
    static Map<String, Set<String>> of(Path sources) throws IOException {
        Map<String, Set<String>> doors = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.endsWith("package-info.java")).toList()) {
                String source = Files.readString(file);
                Set<String> named = SENTENCE.matcher(source.replaceAll("\\s*\\n \\* ?", " "))
                        .results()
                        .flatMap(sentence -> LINK.matcher(sentence.group(1)).results())
                        .map(link -> link.group(1))
                        .collect(Collectors.toSet());
                Matcher declared = PACKAGE.matcher(source);
                if (!named.isEmpty() && declared.find()) {
                    doors.put(declared.group(1), named);
                }
            }
        }
        return doors;
    }

    /** Uses of a class that is no door, from another package. */
    static List<String> passed(Map<String, Set<String>> doors, JavaClasses classes) {
        return classes.stream()
                .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
                .map(Doors::described)
                .flatMap(use -> Stream.ofNullable(use))
                .filter(use -> doors.containsKey(use.target().getPackageName())
                        && !use.from().startsWith(use.target().getPackageName())
                        && !doors.get(use.target().getPackageName())
                                .contains(use.target().getName()))
                .map(use ->
                        use.from() + "." + use.user() + " uses " + use.target().getName())
                .distinct()
                .sorted()
                .toList();
    }

    private record Use(String from, String user, JavaClass target) {}

    /** A use of a class that has a state or behaviour of its own; null: of a value or a contract. */
    private static Use described(Dependency dependency) {
        JavaClass target = outermost(dependency.getTargetClass().getBaseComponentType());
        JavaClass user = outermost(dependency.getOriginClass());
        return target.isRecord() || target.isEnum() || target.isInterface()
                ? null
                : new Use(user.getPackageName(), user.getSimpleName(), target);
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
