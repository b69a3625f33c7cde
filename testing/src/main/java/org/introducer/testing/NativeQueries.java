package org.introducer.testing;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds calls of {@code createNativeQuery(sql, X.class)} with a scalar class. Hibernate 7.2 makes a result builder for them that equals
 * no other, so that each call misses the cache of query interpretations and leaves a further entry with the same hash there: the longer the
 * service runs, the more each query costs. {@code Tuple}, {@code Object[]} and entities are safe.
 */
final class NativeQueries {

    private static final Set<String> SAFE = Set.of("Ljakarta/persistence/Tuple;", "[Ljava/lang/Object;");

    /** Where the class is a parameter and, by its type, an entity. */
    private static final Set<String> OF_ENTITIES = Set.of("org.introducer.platform.access.OwnedRows.firstOfEach");

    private NativeQueries() {}

    /** Each as {@code class.method: result class}, from a folder of compiled classes. */
    static List<String> scalar(Path classes) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                ClassModel model = ClassFile.of().parse(file);
                for (MethodModel method : model.methods()) {
                    method.code().ifPresent(code -> inspect(model, method, code.elementList(), found));
                }
            }
        }
        return found;
    }

    private static void inspect(ClassModel type, MethodModel method, List<CodeElement> code, List<String> found) {
        ClassDesc last = null;
        for (CodeElement element : code) {
            if (element instanceof ConstantInstruction constant) {
                last = constant.constantValue() instanceof ClassDesc named ? named : null;
            } else if (element instanceof InvokeInstruction call && isTyped(call)) {
                String place = type.thisClass().asInternalName().replace('/', '.') + "."
                        + method.methodName().stringValue();
                if (last == null ? !OF_ENTITIES.contains(place) : !safe(last)) {
                    found.add(place + ": " + (last == null ? "no constant" : last.displayName()));
                }
            }
        }
    }

    private static boolean isTyped(InvokeInstruction call) {
        return call.name().equalsString("createNativeQuery")
                && call.type().stringValue().startsWith("(Ljava/lang/String;Ljava/lang/Class;");
    }

    private static boolean safe(ClassDesc type) {
        return SAFE.contains(type.descriptorString()) || isEntity(type);
    }

    private static boolean isEntity(ClassDesc type) {
        try {
            return !type.isArray()
                    && Class.forName(
                                    type.packageName() + "."
                                            + type.displayName().replace('.', '$'),
                                    false,
                                    Thread.currentThread().getContextClassLoader())
                            .isAnnotationPresent(jakarta.persistence.Entity.class);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
