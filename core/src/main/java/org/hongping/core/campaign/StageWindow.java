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
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

    /**
     * Guards the order of the moments.
     *
     * @throws Invalid if it closes before it opens, or lies in no year that can be meant
     */
    public StageWindow {
        if (opensAt.isBefore(EARLIEST) || closesAt.isAfter(LATEST)) {
            throw new Invalid(stage.name(), Message.of("campaign.window-far", stage.word()));
        }
        if (!closesAt.isAfter(opensAt)) {
            throw new Invalid(stage.name(), Message.of("campaign.window-backwards", stage.word()));
        }
    }

    /** Says where the moment lies. */
    public Phase phase(Instant moment) {
        if (moment.isBefore(opensAt)) {
            return Phase.AHEAD;
        }
        return moment.isBefore(closesAt) ? Phase.NOW : Phase.PAST;
    }

    /** Where a moment lies in regard to a window. */
    public enum Phase {
        /** The window has not opened yet. */
        AHEAD,
        /** It is open. */
        NOW,
        /** It has closed. */
        PAST
    }

    /** Says whether the stage may be worked on at that moment. */
    public boolean holds(Instant moment) {
        return !moment.isBefore(opensAt) && moment.isBefore(closesAt);
    }
}
