package org.hongping.rubric.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How documents write the constants of an enum: lower camel case, {@code WEIGHTED_MEAN} as {@code weightedMean}. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder word = new StringBuilder(parts[0]);
        for (int index = 1; index < parts.length; index++) {
            word.append(Character.toUpperCase(parts[index].charAt(0))).append(parts[index].substring(1));
        }
        return word.toString();
    }

    static List<String> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    }
}
