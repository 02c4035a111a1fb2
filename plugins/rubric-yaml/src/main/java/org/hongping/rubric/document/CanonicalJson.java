package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.hongping.rubric.Value;

/**
 * Writes a value as JSON in the one way: no spaces, names sorted by their UTF-16 code units, figures as strings of plain
 * decimals without needless zeros, only quotation marks, backslashes, control characters and lone surrogates escaped.
 */
final class CanonicalJson {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private static final int MOST_ZEROS = 30;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String write(Value value) {
        CanonicalJson json = new CanonicalJson();
        json.value(value);
        return json.out.toString();
    }

    private void value(Value value) {
        if (value instanceof Value.Text text) {
            text(text.text());
        } else if (value instanceof Value.Figure figure) {
            text(plain(figure.number()));
        } else if (value instanceof Value.Truth truth) {
            out.append(truth.holds());
        } else if (value instanceof Value.Nothing) {
            out.append("null");
        } else if (value instanceof Value.Items list) {
            items(list);
        } else if (value instanceof Value.Fields named) {
            fields(named);
        }
    }

    /** Documents that were read hold no monstrous figures; a sentence about one that was refused may. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_ZEROS ? number.toString() : number.toPlainString();
    }

    private void items(Value.Items list) {
        char before = '[';
        for (Value item : list.items()) {
            out.append(before);
            value(item);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private void fields(Value.Fields named) {
        char before = '{';
        for (Map.Entry<String, Value> field : new TreeMap<>(named.fields()).entrySet()) {
            out.append(before);
            text(field.getKey());
            out.append(':');
            value(field.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private void text(String text) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '"' || character == '\\') {
                out.append('\\').append(character);
            } else if (character < ' ' || isLoneSurrogate(text, index)) {
                escape(character);
            } else {
                out.append(character);
            }
        }
        out.append('"');
    }

    private static boolean isLoneSurrogate(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    private void escape(char character) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX[(character >> shift) & 0xf]);
        }
    }
}
