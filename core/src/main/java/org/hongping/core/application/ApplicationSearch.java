package org.hongping.core.application;

import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.web.Cursor;

/**
 * Which applications are looked for.
 *
 * @param campaign those of one campaign
 * @param state those that stand there
 * @param name part of the name of estate or enterprise; blank finds all
 * @param cursor where the list goes on
 */
public record ApplicationSearch(
        Optional<CampaignId> campaign, Optional<ApplicationState> state, String name, Cursor cursor) {}
