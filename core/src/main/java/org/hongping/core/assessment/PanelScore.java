package org.hongping.core.assessment;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;

/**
 * The panel's figures for one application, kept beside the sheets they follow from.
 *
 * @param applicationId what was scored
 * @param members members who have not stepped aside
 * @param finished members who handed their sheet in
 * @param complete whether every line is scored
 * @param base points of the base sections so far, decimal text
 * @param bonus points of the bonus sections so far, decimal text
 * @param deductions points the negative list takes off, decimal text
 * @param total total once it is complete, decimal text
 * @param totalMicro total in millionths of a point, for sorting
 * @param partialTotal points so far, decimal text
 * @param spreadMicro widest spread between the totals of finished members who abstain from no line, in millionths of a point
 * @param computedAt when the figures were made
 */
public record PanelScore(
        ApplicationId applicationId,
        int members,
        int finished,
        boolean complete,
        String base,
        String bonus,
        String deductions,
        Optional<String> total,
        Optional<Long> totalMicro,
        String partialTotal,
        long spreadMicro,
        Instant computedAt) {

    /** Returns the total in millionths of a point once it stands: every line is scored and every member has finished. */
    public Optional<Long> rankMicro() {
        return finished == members ? totalMicro : Optional.empty();
    }
}
