package org.hongping.core.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.RubricPin;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;

/**
 * What applicants claim line by line, remembered: what is handed in never changes, and scoring it is half the time of a
 * page that shows many. Safe for use by many threads.
 */
final class Claims {
    private static final int MOST = 5_000;

    private final Map<Key, Map<String, Exact>> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Map<String, Exact>> eldest) {
            return size() > MOST;
        }
    };

    /** What was handed in, under which reading. */
    record Key(ApplicationId application, int submission, RubricPin pin) {}

    /** Returns points by code of the line; asks for the result when it is not known. */
    Map<String, Exact> of(Key key, Supplier<Result> result) {
        synchronized (known) {
            Map<String, Exact> points = known.get(key);
            if (points != null) {
                return points;
            }
        }
        Map<String, Exact> points = new LinkedHashMap<>();
        result.get().lines().forEach(line -> line.points().ifPresent(figure -> points.put(line.code(), figure)));
        synchronized (known) {
            known.put(key, points);
        }
        return points;
    }
}
