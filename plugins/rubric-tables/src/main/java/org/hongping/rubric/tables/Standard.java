package org.hongping.rubric.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line asks for, taken apart: plain text, its spaces gone.
 *
 * @param items what is numbered, numbers kept
 * @param tail the remark in brackets at the end that says how all of it is scored; empty text if there is none
 * @param whole all of it
 * @param hasStray whether a line without number stands among numbered ones
 */
record Standard(List<String> items, String tail, String whole, boolean hasStray) {
    private static final Pattern INNER_NUMBER = Pattern.compile("(?<=[;。)])(?=\\d{1,2}[.、](?!\\d))");
    /** A remark about all items: tiers by how many there are, or a cap and nothing before it. */
    private static final Pattern COUNTING_END = Pattern.compile("\\(([^()]*[\\d一二两三四五六七八九十][项类个种条][^()]*分[^()]*"
            + "|[^()\\d]*(?:不超过|不高于|最多得?|最高得?|封顶)\\d+(?:\\.\\d+)?分)\\)[。.;]?$");

    private static final Pattern BRACKETS = Pattern.compile("^\\((.*)\\)[。.;]?$");

    Standard {
        items = List.copyOf(items);
    }

    static Standard of(String text) {
        List<String> lines = lines(text);
        String tail = "";
        if (!lines.isEmpty()) {
            String last = lines.get(lines.size() - 1);
            Matcher brackets = BRACKETS.matcher(last);
            Matcher counting = COUNTING_END.matcher(last);
            if (brackets.matches() && Plain.numberOf(last).isEmpty()) {
                tail = brackets.group(1);
                lines.remove(lines.size() - 1);
            } else if (counting.find()) {
                tail = counting.group(1);
                lines.set(lines.size() - 1, last.substring(0, counting.start()));
            }
        }
        List<String> items = lines.stream().filter(Standard::isNumbered).toList();
        boolean hasStray = !items.isEmpty() && lines.stream().skip(1).anyMatch(line -> !isNumbered(line));
        return new Standard(items, tail, String.join("", lines), hasStray);
    }

    private static boolean isNumbered(String line) {
        return !Plain.numberOf(line).isEmpty();
    }

    /** Lines as meant: one that was only wrapped belongs to the one before. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String written : text.lines().toList()) {
            for (String line : INNER_NUMBER.split(Plain.of(written), -1)) {
                int last = lines.size() - 1;
                boolean isWrapped =
                        last >= 0 && !isNumbered(line) && !line.startsWith("(") && !hasEnded(lines.get(last));
                if (isWrapped) {
                    lines.set(last, lines.get(last) + line);
                } else if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static boolean hasEnded(String line) {
        return "。;)!".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Returns the tail, or all of it where there is none. */
    String scoring() {
        return tail.isEmpty() ? whole : tail;
    }

    /** Returns all of it, the tail behind. */
    String complete() {
        return tail.isEmpty() ? whole : whole + "(" + tail + ")";
    }
}
