package org.hongping.core.application;

import java.time.Instant;
import org.hongping.core.campaign.Campaign;

/**
 * An application in the list of whoever files it.
 *
 * @param row what it is
 * @param progress where it stands on its way
 */
public record OwnRow(ApplicationRow row, Progress progress) {
    static OwnRow of(ApplicationRow row, Campaign campaign, Instant now) {
        return new OwnRow(row, Progress.of(row.state(), row.level(), campaign, row.filer(), now));
    }
}
