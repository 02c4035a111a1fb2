package org.hongping.core.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.Submitted;
import org.hongping.core.campaign.RubricPin;
import org.hongping.core.rubric.Beside;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;

/**
 * What applicants claim line by line, remembered: what is handed in never changes, and scoring it is half the time of a
 * page that shows many. Safe for use by many threads.
 */
final class Claims {
    private static final int MOST = 5_000;

    private final Map<Key, Claim> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Claim> eldest) {
            return size() > MOST;
        }
    };

    /** What was handed in, under which reading. */
    record Key(ApplicationId application, int submission, RubricPin pin) {}

    /**
     * What a submission claims.
     *
     * @param points by code of the line
     * @param answered answer keys of the lines that were answered
     * @param pieces how many pieces of evidence stand beside a line, by its code
     * @param subject what was known of the subject
     */
    record Claim(Map<String, Exact> points, Set<String> answered, Map<String, Integer> pieces, Beside subject) {
        static Claim of(Submitted said, Result result) {
            Map<String, Exact> points = new LinkedHashMap<>();
            result.lines().forEach(line -> line.points().ifPresent(figure -> points.put(line.code(), figure)));
            Map<String, Integer> pieces = new LinkedHashMap<>();
            said.evidence().forEach((code, all) -> pieces.put(code, all.size()));
            return new Claim(points, said.answers().keySet(), pieces, said.subject());
        }

        int pieces(String code) {
            return pieces.getOrDefault(code, 0);
        }
    }

    /** Returns what is claimed; asks for it when it is not known. */
    Claim of(Key key, Supplier<Claim> made) {
        synchronized (known) {
            Claim claim = known.get(key);
            if (claim != null) {
                return claim;
            }
        }
        Claim claim = made.get();
        synchronized (known) {
            known.put(key, claim);
        }
        return claim;
    }
}
