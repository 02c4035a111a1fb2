package org.hongping.core.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How constants are written outside: {@code NOT_FOUNDED} is {@code notFounded}. */
final class Codes {
    private Codes() {}

    static String of(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    static String all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Codes::of).collect(Collectors.joining(", "));
    }
}
