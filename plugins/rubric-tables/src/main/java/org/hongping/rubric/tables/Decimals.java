package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimals as people write them into cells; full-width digits and points are digits and points. */
final class Decimals {
    /** As long as a document may have them. */
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    private Decimals() {}

    static Optional<BigDecimal> parse(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    static boolean isWhole(BigDecimal figure) {
        return figure.stripTrailingZeros().scale() <= 0;
    }
}
