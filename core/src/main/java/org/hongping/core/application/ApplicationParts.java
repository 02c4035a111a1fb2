package org.hongping.core.application;

import org.hongping.core.campaign.CampaignService;
import org.hongping.core.evidence.EvidenceService;

/**
 * The services that pages and programs reach applications through.
 *
 * @param applications moves them from state to state
 * @param drafts what applicants write
 * @param desks reads all about one
 * @param lists finds them
 * @param versions what was handed in
 * @param campaigns calls for applications
 * @param evidence files
 */
public record ApplicationParts(
        ApplicationService applications,
        DraftService drafts,
        DeskService desks,
        ApplicationLists lists,
        VersionService versions,
        CampaignService campaigns,
        EvidenceService evidence) {}
