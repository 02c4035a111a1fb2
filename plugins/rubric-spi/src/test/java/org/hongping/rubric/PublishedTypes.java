package org.hongping.rubric;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what bundles can see of the rubric model: a line for every type, component, constant, method and field. */
final class PublishedTypes {
    private static final Path CLASSES = Path.of("target/classes");

    private PublishedTypes() {}

    /** Returns the list, in an order that depends on nothing but the names. */
    static String text() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> CLASSES.relativize(file)
                            .toString()
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> !name.endsWith("package-info"))
                    .map(PublishedTypes::load)
                    .filter(PublishedTypes::isPublished)
                    .sorted(java.util.Comparator.comparing(Class::getName))
                    .map(PublishedTypes::type)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublishedTypes.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A type within one that cannot be seen cannot be seen either. */
    private static boolean isPublished(Class<?> type) {
        return isSeen(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublished(type.getDeclaringClass()));
    }

    private static boolean isSeen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String type(Class<?> type) {
        return head(type) + "\n"
                + members(type).stream().map(member -> "    " + member + "\n").collect(Collectors.joining());
    }

    private static String head(Class<?> type) {
        StringBuilder head = new StringBuilder();
        if (type.isSealed()) {
            head.append("sealed ");
        } else if (!Modifier.isFinal(type.getModifiers())) {
            head.append(Modifier.isAbstract(type.getModifiers()) ? "" : "open ");
        }
        head.append(
                        type.isRecord()
                                ? "record "
                                : type.isEnum() ? "enum " : type.isInterface() ? "interface " : "class ")
                .append(type.getName());
        List<Type> over = new ArrayList<>(List.of(type.getGenericInterfaces()));
        if (!over.isEmpty()) {
            head.append(" : ").append(names(over));
        }
        if (type.isSealed()) {
            head.append(" permits ")
                    .append(Arrays.stream(type.getPermittedSubclasses())
                            .map(Class::getName)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return head.toString();
    }

    /** Components and constants keep their order, which is part of what can be relied on. */
    private static List<String> members(Class<?> type) {
        List<String> members = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                members.add("component " + component.getName() + " : "
                        + component.getGenericType().getTypeName());
            }
        }
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants()).forEach(constant -> members.add("constant " + constant));
        }
        members.addAll(declared(type));
        return members;
    }

    private static Collection<String> declared(Class<?> type) {
        TreeSet<String> members = new TreeSet<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isSeen(constructor.getModifiers()) && !type.isRecord()) {
                members.add("new(" + parameters(constructor) + ")");
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isSeen(method.getModifiers()) && !method.isSynthetic() && !isGiven(type, method)) {
                members.add(kind(method) + method.getName() + "(" + parameters(method) + ") : "
                        + method.getGenericReturnType().getTypeName());
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (isSeen(field.getModifiers()) && !field.isEnumConstant()) {
                members.add("field " + field.getName() + " : "
                        + field.getGenericType().getTypeName());
            }
        }
        return members;
    }

    /** What the language gives every record and every enum. */
    private static boolean isGiven(Class<?> type, Method method) {
        boolean ofRecord = type.isRecord()
                && method.getParameterCount() == 0
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(method.getName()));
        boolean ofEnum = type.isEnum() && List.of("values", "valueOf").contains(method.getName());
        return ofRecord || ofEnum || List.of("equals", "hashCode", "toString").contains(method.getName());
    }

    private static String kind(Method method) {
        if (Modifier.isStatic(method.getModifiers())) {
            return "static ";
        }
        return method.isDefault() ? "default " : Modifier.isAbstract(method.getModifiers()) ? "abstract " : "";
    }

    private static String parameters(Executable executable) {
        return names(List.of(executable.getGenericParameterTypes()));
    }

    private static String names(List<Type> types) {
        return types.stream().map(Type::getTypeName).collect(Collectors.joining(", "));
    }
}
