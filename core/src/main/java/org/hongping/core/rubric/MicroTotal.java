package org.hongping.core.rubric;

import java.math.BigDecimal;
import org.hongping.core.storage.MicroPoints;
import org.hongping.rubric.exact.Exact;

/** Exact points as the whole millionths that tables sort by; half-up where there are more decimals. */
public final class MicroTotal {
    private MicroTotal() {}

    /** Returns the points in millionths. */
    public static long of(Exact points) {
        return MicroPoints.of(new BigDecimal(points.text()));
    }
}
