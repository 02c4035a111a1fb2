package org.hongping.core.assessment;

import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaId;

/**
 * What is to be handed out by rule or by lot.
 *
 * @param campaign of which campaign
 * @param body for whom is scored
 * @param members how many each application is to have
 * @param area applications that lie there; empty for all
 * @param accounts who may be given sheets
 */
public record Asking(CampaignId campaign, Body body, int members, Optional<AreaId> area, List<String> accounts) {
    /** The most members an application may have. */
    public static final int MOST = 30;

    /** Copies the accounts. */
    public Asking {
        accounts = List.copyOf(accounts);
        if (members < 1 || members > MOST) {
            throw new IllegalArgumentException("an application has 1 to " + MOST + " members, got " + members);
        }
    }
}
