package org.hongping.plugin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a bundle calls the rows of a rubric in other languages than Chinese. Outside the digest: words may be mended
 * without a new revision of the rubric.
 *
 * @param byLanguage words by key, by language, for example {@code en}; keys are codes and ids joined by full stops
 */
record Words(Map<String, Map<String, String>> byLanguage) {
    Words {
        byLanguage = byLanguage.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    static Words none() {
        return new Words(Map.of());
    }

    Optional<String> word(String key, Locale language) {
        return Optional.ofNullable(
                byLanguage.getOrDefault(language.getLanguage(), Map.of()).get(key));
    }
}
