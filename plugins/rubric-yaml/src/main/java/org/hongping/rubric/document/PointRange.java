package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.util.List;

/** Points that are one figure, {@code points}, or lie within {@code from} and {@code to}. */
record PointRange(BigDecimal from, BigDecimal to) {

    static PointRange read(FieldReader fields) {
        if (!fields.has("from") && !fields.has("to")) {
            BigDecimal points = fields.figure("points");
            fields.knowing(List.of("from", "to"));
            return new PointRange(points, points);
        }
        if (fields.has("points")) {
            fields.error("finding.points-or-range");
        }
        fields.knowing(List.of("points"));
        BigDecimal from = fields.figure("from");
        BigDecimal to = fields.figure("to");
        if (from.compareTo(to) > 0) {
            fields.error("finding.range-backwards", from.toPlainString(), to.toPlainString());
            return new PointRange(from, from);
        }
        return new PointRange(from, to);
    }

    FieldWriter writeTo(FieldWriter fields) {
        return from.compareTo(to) == 0
                ? fields.figure("points", from)
                : fields.figure("from", from).figure("to", to);
    }
}
