package org.hongping.core.storage;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;

/**
 * Hands our types to statements. Preparable like Jdbi's own factories: parameters of methods are asked for of such
 * factories alone.
 */
final class ColumnArguments implements ArgumentFactory.Preparable {
    private static final Argument NULL = new NullArgument(Types.OTHER);
    private static final Map<Class<?>, Function<Object, String>> TEXTS = Map.of(
            Instant.class, value -> Moments.text((Instant) value),
            LocalDate.class, Object::toString,
            BigDecimal.class, value -> ((BigDecimal) value).toPlainString(),
            Locale.class, value -> ((Locale) value).toLanguageTag());

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        Class<?> shape = GenericTypes.getErasedType(type);
        if (shape == boolean.class || shape == Boolean.class) {
            return Optional.of(value -> value == null ? NULL : truth((Boolean) value));
        }
        return text(shape).map(written -> value -> value == null ? NULL : text(written.apply(value)));
    }

    private static Optional<Function<Object, String>> text(Class<?> shape) {
        if (Id.class.isAssignableFrom(shape)) {
            return Optional.of(value -> ((Id) value).text());
        }
        if (Set.class.isAssignableFrom(shape)) {
            return Optional.of(value -> EnumSets.text((Set<?>) value));
        }
        return Optional.ofNullable(TEXTS.get(shape)).or(() -> TextRecords.text(shape));
    }

    private static Argument truth(boolean truth) {
        return (position, statement, context) -> statement.setInt(position, truth ? 1 : 0);
    }

    private static Argument text(String text) {
        return (position, statement, context) -> statement.setString(position, text);
    }
}
