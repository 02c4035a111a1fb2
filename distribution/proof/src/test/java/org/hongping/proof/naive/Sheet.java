package org.hongping.proof.naive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A score sheet.
 *
 * @param given maps and lists of text, decimals and truth values, by the names of the published contract
 */
public record Sheet(Map<String, Object> given) {
    /** Returns a part of it that holds values by name; empty if there is none. */
    public Map<String, Object> part(String name) {
        Map<String, Object> part = new LinkedHashMap<>();
        if (given.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> part.put((String) key, value));
        }
        return part;
    }

    List<Answer> list(String name) {
        List<Answer> list = new ArrayList<>();
        if (given.get(name) instanceof List<?> items) {
            items.forEach(item -> list.add(Answer.of(item).orElse(new Answer(Map.of()))));
        }
        return list;
    }

    /** Returns whether a reading is switched to an option. */
    public boolean reads(String interpretation, String option) {
        return option.equals(part("interpretations").get(interpretation));
    }

    /** Returns a fact that is text; nothing if nobody gave it or it is none. */
    public Optional<String> text(String fact) {
        return part("facts").get(fact) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Returns a fact that is true or false. */
    public Optional<Boolean> truth(String fact) {
        return part("facts").get(fact) instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
    }

    /** Returns a fact that is a figure. */
    public Optional<Fraction> figure(String fact) {
        return Answer.figureOf(part("facts").get(fact));
    }

    /** Returns whether a fact is known to be none. */
    public boolean isNone(String fact) {
        Map<String, Object> facts = part("facts");
        return facts.containsKey(fact) && facts.get(fact) == null;
    }
}
