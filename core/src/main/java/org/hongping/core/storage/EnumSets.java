package org.hongping.core.storage;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;

/** Sets of enum constants: a column holds their names in the order of their declaration, with spaces between. */
final class EnumSets {
    private EnumSets() {}

    static Optional<ColumnMapper<?>> column(Type type, ConfigRegistry config) {
        if (type instanceof ParameterizedType set
                && set.getRawType() == Set.class
                && set.getActualTypeArguments()[0] instanceof Class<?> constants
                && constants.isEnum()) {
            return Optional.of((row, column, context) -> constants(constants, row.getString(column)));
        }
        return Optional.empty();
    }

    /** @throws ClassCastException if the set holds anything but constants of one enum */
    static String text(Set<?> constants) {
        return constants.stream()
                .map(constant -> (Enum<?>) constant)
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    private static Set<Object> constants(Class<?> type, String text) {
        Set<Object> constants = new LinkedHashSet<>();
        for (String name : text.split(" ", -1)) {
            if (!name.isEmpty()) {
                constants.add(constant(type, name));
            }
        }
        return constants;
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " has no " + name));
    }
}
