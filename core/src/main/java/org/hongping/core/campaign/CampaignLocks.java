package org.hongping.core.campaign;

import java.util.List;
import org.hongping.core.rubric.Locks;

/** Tells which revisions open campaigns are locked to. */
public final class CampaignLocks implements Locks {
    private final CampaignService campaigns;

    /** Looks into these campaigns. */
    public CampaignLocks(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public List<Lock> now() {
        return campaigns.open().stream()
                .map(campaign -> new Lock(
                        campaign.rubric().rubricDigest(),
                        campaign.text().title(),
                        "/campaigns/" + campaign.id().text()))
                .toList();
    }
}
