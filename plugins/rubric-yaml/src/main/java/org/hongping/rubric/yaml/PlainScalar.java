package org.hongping.rubric.yaml;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hongping.rubric.Value;

/**
 * What an unquoted scalar is. Only {@code true}, {@code false}, {@code null}, nothing at all and plain decimals are more
 * than text; whatever another YAML reader would take for a figure or a truth value is a finding.
 *
 * @param value what it is taken for
 * @param complaint key of the finding, if it has to be written otherwise
 */
record PlainScalar(Value value, Optional<String> complaint) {
    private static final Set<String> WORDS = Set.of("yes", "no", "on", "off", "true", "false", "null", "~");
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Pattern LOOSE = Pattern.compile("[-+]?(\\.[0-9_]+|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?"
            + "|[-+]?0[xob][0-9a-fA-F_]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;

    static PlainScalar of(String written) {
        return switch (written) {
            case "", "null" -> sound(Value.nothing());
            case "true" -> sound(Value.truth(true));
            case "false" -> sound(Value.truth(false));
            default ->
                WORDS.contains(written.toLowerCase(Locale.ROOT))
                        ? new PlainScalar(Value.text(written), Optional.of("finding.unquoted-word"))
                        : figureOrText(written);
        };
    }

    private static PlainScalar figureOrText(String written) {
        if (PLAIN.matcher(written).matches()) {
            return isShort(written)
                    ? sound(Value.figure(written))
                    : new PlainScalar(new Value.Figure(BigDecimal.ZERO), Optional.of("finding.figure-too-long"));
        }
        return LOOSE.matcher(written).matches()
                ? new PlainScalar(new Value.Figure(BigDecimal.ZERO), Optional.of("finding.figure-not-plain"))
                : sound(Value.text(written));
    }

    private static boolean isShort(String written) {
        int point = written.indexOf('.');
        int decimals = point < 0 ? 0 : written.length() - point - 1;
        long digits = written.chars().filter(Character::isDigit).count();
        return decimals <= MOST_DECIMALS && digits <= MOST_DIGITS;
    }

    private static PlainScalar sound(Value value) {
        return new PlainScalar(value, Optional.empty());
    }
}
