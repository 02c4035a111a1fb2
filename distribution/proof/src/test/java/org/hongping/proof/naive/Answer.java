package org.hongping.proof.naive;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of an answer. Nothing is mended: what is not exactly as it should be is not there.
 *
 * @param fields text, decimals, truth values, lists and maps by name
 */
record Answer(Map<String, Object> fields) {

    static Optional<Answer> of(Object given) {
        if (!(given instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put((String) name, value));
        return Optional.of(new Answer(fields));
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    boolean hasOnly(String... names) {
        return Set.of(names).containsAll(fields.keySet());
    }

    Answer without(String name) {
        Map<String, Object> rest = new LinkedHashMap<>(fields);
        rest.remove(name);
        return new Answer(rest);
    }

    Optional<Fraction> figure(String name) {
        return figureOf(fields.get(name));
    }

    /** More than 18 digits, or a first digit beyond the sixth place after the point, are no figure. */
    static Optional<Fraction> figureOf(Object given) {
        if (!(given instanceof BigDecimal decimal)) {
            return Optional.empty();
        }
        BigDecimal plain = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        int digitsBeforePoint = plain.precision() - plain.scale();
        boolean beyond = plain.precision() > 18 || digitsBeforePoint > 18 || digitsBeforePoint < -5;
        return beyond ? Optional.empty() : Optional.of(Fraction.of(plain));
    }

    Optional<String> text(String name) {
        return fields.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** Returns ids that are all known, none of them twice. */
    Optional<Set<String>> ids(String name, Set<String> known) {
        if (!(fields.get(name) instanceof List<?> list)) {
            return Optional.empty();
        }
        Set<String> ids = new TreeSet<>();
        for (Object id : list) {
            if (!(id instanceof String text) || !known.contains(text) || !ids.add(text)) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }
}
