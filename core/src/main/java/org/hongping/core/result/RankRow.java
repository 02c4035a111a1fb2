package org.hongping.core.result;

import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.registry.AreaId;

/**
 * One application in the order of its panel's total.
 *
 * @param id the application
 * @param state where it stands
 * @param entrant name of who stands
 * @param areaId where that lies
 * @param enterprise name of the enterprise
 * @param selfTotal total of the self-assessment, decimal text
 * @param members members of the panel who have not stepped aside; empty before it was assigned
 * @param finished members who handed their sheet in
 * @param base points of the base sections, decimal text
 * @param bonus points of the bonus sections, decimal text
 * @param deductions points the negative list takes off, decimal text
 * @param total total once every member has finished, decimal text
 * @param totalMicro total in millionths of a point
 * @param spreadMicro widest spread between members' totals, in millionths of a point
 */
public record RankRow(
        ApplicationId id,
        ApplicationState state,
        String entrant,
        AreaId areaId,
        String enterprise,
        Optional<String> selfTotal,
        Optional<Integer> members,
        Optional<Integer> finished,
        Optional<String> base,
        Optional<String> bonus,
        Optional<String> deductions,
        Optional<String> total,
        Optional<Long> totalMicro,
        Optional<Long> spreadMicro) {
    /** Says whether every member has finished, so that the total stands. */
    public boolean isSettled() {
        return total.isPresent() && finished.equals(members);
    }
}
