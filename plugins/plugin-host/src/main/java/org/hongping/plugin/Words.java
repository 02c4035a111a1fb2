package org.hongping.plugin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Value;

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

    /** Says whether there are any in that language. */
    boolean speak(Locale language) {
        return byLanguage.containsKey(language.getLanguage());
    }

    Optional<String> word(String key, Locale language) {
        return Optional.ofNullable(
                byLanguage.getOrDefault(language.getLanguage(), Map.of()).get(key));
    }

    /** Returns the words as JSON. */
    String text() {
        Map<String, Value> languages = new TreeMap<>();
        byLanguage.forEach((language, words) -> {
            Map<String, Value> texts = new TreeMap<>();
            words.forEach((key, word) -> texts.put(key, Value.text(word)));
            languages.put(language, new Value.Fields(texts));
        });
        return Json.write(new Value.Fields(languages));
    }

    /** Reads what {@link #text} wrote; a blank text holds no words. */
    static Words of(String text) {
        if (text.isBlank()) {
            return none();
        }
        Map<String, Map<String, String>> languages = new TreeMap<>();
        fields(Json.read(text)).forEach((language, words) -> {
            Map<String, String> texts = new TreeMap<>();
            fields(words).forEach((key, word) -> texts.put(key, ((Value.Text) word).text()));
            languages.put(language, texts);
        });
        return new Words(languages);
    }

    private static Map<String, Value> fields(Value value) {
        return ((Value.Fields) value).fields();
    }
}
