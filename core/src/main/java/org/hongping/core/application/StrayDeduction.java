package org.hongping.core.application;

import java.util.List;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.rubric.Rubric;
import org.jdbi.v3.core.Handle;

/**
 * An incident on a negative list that a revision of the rubric does not take: it knows no such item, or takes other
 * points for it. As long as it stands, what it was entered for has no total by that revision.
 *
 * @param applicationId of which application
 * @param entrant name of who stands there
 * @param item fixed name of the item
 * @param points what it was to take, decimal text
 */
public record StrayDeduction(ApplicationId applicationId, String entrant, String item, String points) {
    /** Returns the address of the place where it can be withdrawn. */
    public String href() {
        return "/applications/" + applicationId.text() + "/gates#d-" + item;
    }

    /** Reads those of the applications of a campaign that are still to be decided, entrant by entrant. */
    public static List<StrayDeduction> of(Handle handle, Campaign campaign, InstalledRubric revision) {
        Rubric rubric = revision.resolved(campaign.rubric().interpretations());
        return handle.attach(DeductionDao.class).undecided(campaign.id()).stream()
                .filter(stray -> !DeductionEntry.isTaken(rubric, stray.item(), stray.points()))
                .toList();
    }
}
