package org.hongping.rubric.tables;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in one spelling, for comparing and matching: half-width digits and brackets, no spaces. */
final class Plain {
    private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00A0]+");
    private static final Pattern END = Pattern.compile("[,;:。.、(]+$");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:\\(?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\)|(?:\\d{1,2}[.、](?!\\d))|[一二三四五六七八九十]{1,3}、)");
    private static final int SHORT = 24;
    private static final int LEAST = 4;

    private Plain() {}

    static String of(String text) {
        String numbered =
                CIRCLED.matcher(text).replaceAll(circled -> (circled.group().charAt(0) - '①' + 1) + ".");
        return SPACES.matcher(Normalizer.normalize(numbered, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** Returns the number before a text, such as {@code 1.} or {@code （一）}; empty text if there is none. */
    static String numberOf(String plain) {
        Matcher number = NUMBER.matcher(plain);
        return number.find() ? number.group() : "";
    }

    static String withoutNumber(String plain) {
        return plain.substring(numberOf(plain).length());
    }

    /** Returns a short name: the first clause, without number and remark. */
    static String label(String text) {
        String whole = withoutNumber(of(text)).replaceAll("\\([^()]*分[^()]*\\)", "");
        String name = whole;
        for (int index = LEAST; index < whole.length(); index++) {
            if (",;。:".indexOf(whole.charAt(index)) >= 0) {
                name = whole.substring(0, index);
                break;
            }
        }
        name = END.matcher(name).replaceAll("").replace("(", "（").replace(")", "）");
        int length = name.codePointCount(0, name.length());
        return length <= SHORT ? name : name.substring(0, name.offsetByCodePoints(0, SHORT)) + "…";
    }

    /** Returns the numeral of a heading as clauses are named: {@code 一}, {@code （一）}. */
    static String clause(String plain) {
        return numberOf(plain).replace("、", "").replace("(", "（").replace(")", "）");
    }
}
