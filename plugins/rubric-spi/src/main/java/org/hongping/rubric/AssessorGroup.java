package org.hongping.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A body that scores lines (评价主体).
 *
 * @param id fixed name, for example {@code panel}
 * @param label its name, zh-CN
 * @param combine how its members' points become one figure
 * @param quorum fewest members who must have scored, 1 or more
 * @param tolerance spread in points above which members reconcile (分差复议); empty has no limit
 * @param mode whether members score apart or fill one sheet together
 * @param parties bodies of a joint body, averaged within, then across; empty for a single body
 * @param share share of the points the scheme prints for it, 0 to 1; checked against the lines, never applied
 */
public record AssessorGroup(
        String id,
        String label,
        Combine combine,
        int quorum,
        Optional<BigDecimal> tolerance,
        Mode mode,
        List<Party> parties,
        Optional<BigDecimal> share) {
    /** @throws IllegalArgumentException if the quorum is below 1 */
    public AssessorGroup {
        parties = List.copyOf(parties);
        if (quorum < 1) {
            throw new IllegalArgumentException("a quorum is at least 1, got " + quorum);
        }
    }

    /** How members' points become one figure. */
    public enum Combine {
        /** Their mean. */
        MEAN,
        /** Their median. */
        MEDIAN,
        /** Their mean without the highest and the lowest, from three members on. */
        TRIMMED_MEAN
    }

    /** How members work. */
    public enum Mode {
        /** Each fills a sheet of their own. */
        SEPARATE,
        /** They fill one sheet together and confirm it. */
        JOINT
    }

    /**
     * A body within a joint body.
     *
     * @param id unique within its group, for example {@code street}
     * @param label its name, zh-CN
     */
    public record Party(String id, String label) {}
}
