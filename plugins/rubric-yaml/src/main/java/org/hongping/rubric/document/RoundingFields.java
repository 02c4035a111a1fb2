package org.hongping.rubric.document;

import org.hongping.rubric.Rounding;
import org.hongping.rubric.Value;

/** Decimals by step; a step that is not named does not round. */
final class RoundingFields {
    private RoundingFields() {}

    private static final int NONE = 0;

    static Rounding read(FieldReader fields) {
        return new Rounding(
                fields.countIf("criterion", NONE), fields.countIf("group", NONE), fields.countIf("total", NONE));
    }

    static Value write(Rounding rounding) {
        return new FieldWriter()
                .count("criterion", rounding.criterion())
                .count("group", rounding.group())
                .count("total", rounding.total())
                .done();
    }
}
