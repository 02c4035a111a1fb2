package org.hongping.core.storage;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;

/** Records of one text, above all ids: a column holds that text. */
final class TextRecords {
    /** Reflection is slow enough to be asked once a type. */
    private static final ClassValue<Optional<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return accessor(type);
        }
    };

    private TextRecords() {}

    static boolean holds(Class<?> type) {
        return ACCESSORS.get(type).isPresent();
    }

    static Optional<ColumnMapper<?>> column(Type type, ConfigRegistry config) {
        return type instanceof Class<?> shape && holds(shape) ? Optional.of(column(shape)) : Optional.empty();
    }

    /** Returns what gives the text of a record of this type, if it is of one text. */
    static Optional<Function<Object, String>> text(Class<?> shape) {
        return ACCESSORS.get(shape).map(accessor -> value -> text(accessor, value));
    }

    private static Optional<Method> accessor(Class<?> type) {
        if (!type.isRecord()) {
            return Optional.empty();
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class
                ? Optional.of(components[0].getAccessor())
                : Optional.empty();
    }

    private static String text(Method accessor, Object value) {
        try {
            return (String) accessor.invoke(value);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(value.getClass() + " must be public to stand in a column", hidden);
        }
    }

    private static ColumnMapper<?> column(Class<?> shape) {
        Constructor<?> constructor = constructor(shape);
        return (row, column, context) -> {
            String text = row.getString(column);
            return text == null ? null : instance(constructor, text);
        };
    }

    private static Constructor<?> constructor(Class<?> shape) {
        try {
            return shape.getConstructor(String.class);
        } catch (NoSuchMethodException hidden) {
            throw new IllegalStateException(shape + " must be public to stand in a column", hidden);
        }
    }

    private static Object instance(Constructor<?> constructor, String text) throws SQLException {
        try {
            return constructor.newInstance(text);
        } catch (InvocationTargetException refused) {
            throw new SQLException(
                    constructor.getDeclaringClass().getSimpleName() + " refuses '" + text + "'", refused);
        } catch (ReflectiveOperationException hidden) {
            throw new SQLException(constructor + " must be public", hidden);
        }
    }
}
