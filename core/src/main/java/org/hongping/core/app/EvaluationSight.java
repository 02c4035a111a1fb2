package org.hongping.core.app;

import java.util.Set;
import java.util.function.Predicate;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.assessment.Blindness;
import org.hongping.core.assessment.StoredEvaluations;
import org.hongping.core.bundle.BundleRoutes;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** Evaluations are tried with their points: organisers see those of what they run, and nobody what they still score. */
record EvaluationSight(Storage storage, ApplicationService applications, CampaignService campaigns, Blindness blindness)
        implements BundleRoutes.Sight {
    @Override
    public Predicate<String> of(Visitor by) {
        Set<ApplicationId> scoring = blindness.applications(by);
        boolean confined = by.area().isPresent() && !by.is(Role.ADMINISTRATOR);
        return href -> {
            ApplicationId id = StoredEvaluations.application(href);
            return !scoring.contains(id) && (!confined || campaigns.isRunBy(campaigns.get(campaign(id)), by));
        };
    }

    private CampaignId campaign(ApplicationId id) {
        return storage.read(handle -> applications.load(handle, id).campaignId());
    }
}
