package org.hongping.rubric.expression;

import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads figures as they were written, so that none passes through a binary fraction. */
final class CelNumbers {
    private static final Pattern WRITTEN = Pattern.compile("-?\\s*(\\d{1,12}(?:\\.\\d{1,6})?)(?![0-9a-zA-Z_.])");

    private CelNumbers() {}

    /** Returns the decimal that stands at a node; empty if it is written in another way or is too long. */
    static Optional<String> writtenAt(CelSource source, long node, CelConstant constant) {
        Matcher matcher = WRITTEN.matcher(source.getContent().toString());
        matcher.region(positionOf(source, node) - 1, matcher.regionEnd());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(sign(constant) + matcher.group(1)) : Optional.empty();
    }

    /** The parser takes the sign into the constant and may leave the place after it. */
    private static String sign(CelConstant constant) {
        boolean negative = switch (constant.getKind()) {
            case INT64_VALUE -> constant.int64Value() < 0;
            case DOUBLE_VALUE -> constant.doubleValue() < 0;
            default -> false;
        };
        return negative ? "-" : "";
    }

    /** Returns where a node stands; the first character is 1. */
    static int positionOf(CelSource source, long node) {
        return source.getPositionsMap().getOrDefault(node, 0) + 1;
    }
}
