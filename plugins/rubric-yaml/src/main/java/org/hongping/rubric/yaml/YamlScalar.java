package org.hongping.rubric.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes text so that every YAML reader takes it for text. */
final class YamlScalar {
    /** Begins with a letter, and holds nothing that means something in YAML, within braces or without. */
    private static final String INNER = "\\p{IsHan}“”《》（）、，。；：·—…0-9a-zA-Z.%/_\\-";

    private static final Pattern HARMLESS = Pattern.compile("[\\p{IsHan}“《（a-zA-Z]([" + INNER + " ]*[" + INNER + "])?");

    private static final Set<String> WORDS = Set.of("yes", "no", "on", "off", "true", "false", "null", "y", "n");

    private YamlScalar() {}

    static String of(String text) {
        boolean isPlain = HARMLESS.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return isPlain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character == '\n') {
                quoted.append("\\n");
            } else if (isOdd(character)) {
                quoted.append(String.format("\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }

    /** What is not printable, or breaks lines, or is only half a character where it stands alone. */
    private static boolean isOdd(char character) {
        return Character.isISOControl(character)
                || character == '\u2028'
                || character == '\u2029'
                || character == '\uFEFF'
                || character >= '\uFFFE';
    }
}
