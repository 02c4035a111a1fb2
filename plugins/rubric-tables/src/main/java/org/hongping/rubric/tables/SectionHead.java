package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first column says of a section.
 *
 * @param numeral such as 一; empty text if there is none
 * @param name without numeral, points and remarks that it goes on
 * @param points what the table says its lines add up to
 */
record SectionHead(String numeral, String name, Optional<BigDecimal> points) {
    private static final Pattern POINTS = Pattern.compile("\\(?(?:共|合计|满分)?(\\d+(?:\\.\\d+)?)分\\)?");
    private static final Pattern GOES_ON = Pattern.compile("\\((?:续表?|接上页)\\)|续表$");

    static SectionHead of(String text) {
        String plain = Plain.of(text);
        Matcher points = POINTS.matcher(plain);
        Optional<BigDecimal> sum = points.find() ? Decimals.parse(points.group(1)) : Optional.empty();
        String named = GOES_ON.matcher(points.replaceAll("")).replaceAll("");
        return new SectionHead(Plain.clause(named), Plain.withoutNumber(named), sum);
    }

    boolean isBonus() {
        return name.contains("加分");
    }

    boolean isSameAs(SectionHead other) {
        return name.equals(other.name)
                && (numeral.equals(other.numeral) || numeral.isEmpty() || other.numeral.isEmpty());
    }
}
