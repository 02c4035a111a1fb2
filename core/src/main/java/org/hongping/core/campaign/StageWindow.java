package org.hongping.core.campaign;

import java.time.Instant;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/**
 * When a stage may be worked on.
 *
 * @param stage the stage
 * @param opensAt first moment of it
 * @param closesAt first moment after it
 */
public record StageWindow(Stage stage, Instant opensAt, Instant closesAt) {
    /**
     * Guards the order of the moments.
     *
     * @throws Invalid if it closes before it opens
     */
    public StageWindow {
        if (!closesAt.isAfter(opensAt)) {
            throw new Invalid(stage.name(), Message.of("campaign.window-backwards", stage.word()));
        }
    }

    /** Says whether the stage may be worked on at that moment. */
    public boolean holds(Instant moment) {
        return !moment.isBefore(opensAt) && moment.isBefore(closesAt);
    }
}
