package org.hongping.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a message in one language, taken apart once: a result has a hundred of them. */
record Sentence(List<String> texts, List<Integer> places) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<Locale, Map<String, Sentence>> KNOWN = new ConcurrentHashMap<>();
    private static final ResourceBundle.Control CHINESE_FIRST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    Sentence {
        texts = List.copyOf(texts);
        places = List.copyOf(places);
    }

    /** @throws java.util.MissingResourceException if there are no words for the key */
    static Sentence of(String key, Locale language) {
        @Nullable Map<String, Sentence> inLanguage = KNOWN.get(language);
        @Nullable Sentence known = inLanguage == null ? null : inLanguage.get(key);
        return known == null ? first(key, language) : known;
    }

    private static Sentence first(String key, Locale language) {
        return KNOWN.computeIfAbsent(language, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, any -> parsed(words(key, language)));
    }

    private static String words(String key, Locale language) {
        String area = key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle("messages." + area, language, Message.class.getClassLoader(), CHINESE_FIRST)
                .getString(key);
    }

    private static Sentence parsed(String words) {
        List<String> texts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Matcher place = PLACE.matcher(words);
        int from = 0;
        while (place.find()) {
            texts.add(words.substring(from, place.start()));
            places.add(Integer.parseInt(place.group(1)));
            from = place.end();
        }
        texts.add(words.substring(from));
        return new Sentence(texts, places);
    }

    /** A place for which there is no argument stays as it is written. */
    String with(List<?> arguments, Locale language) {
        StringBuilder said = new StringBuilder(texts.get(0));
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            if (place < arguments.size()) {
                Object argument = arguments.get(place);
                said.append(argument instanceof Message message ? message.in(language) : argument);
            } else {
                said.append('{').append(place).append('}');
            }
            said.append(texts.get(i + 1));
        }
        return said.toString();
    }
}
