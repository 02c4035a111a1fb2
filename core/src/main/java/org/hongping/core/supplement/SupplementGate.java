package org.hongping.core.supplement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.WritingTime;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.Stage;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Rejected;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.jdbi.v3.core.Handle;

/** When a code takes photographs: as long as who made it may still work on the application. */
final class SupplementGate {
    private final Storage storage;
    private final Audit audit;
    private final CampaignService campaigns;

    SupplementGate(Storage storage, Audit audit, CampaignService campaigns) {
        this.storage = storage;
        this.audit = audit;
        this.campaigns = campaigns;
    }

    Instant now(Handle handle) {
        return storage.clock().now(handle);
    }

    /** Returns why nothing more may come; empty while it may. */
    Optional<Message> closed(Handle handle, Application application, Supplement code, Instant now) {
        if (application.state() == ApplicationState.WITHDRAWN) {
            return Optional.of(Message.of("application.supplement-withdrawn"));
        }
        if (application.state().isWritable() == code.examining()) {
            return Optional.of(Message.of(
                    "application.supplement-moved", application.state().word()));
        }
        Campaign campaign = campaign(handle, application);
        boolean open = application.state().isWritable()
                ? WritingTime.of(campaign, application).isOpen(now)
                : campaign.isOpenFor(Stage.examination(application.level()), now);
        return open ? Optional.empty() : Optional.of(Message.of("application.supplement-late"));
    }

    /** @throws Rejected if nobody may work on it now */
    void requireOpen(Handle handle, Application application, Instant now) {
        Campaign campaign = campaign(handle, application);
        boolean examined = application.state() == ApplicationState.SUBMITTED
                || application.state() == ApplicationState.RECOMMENDED;
        if (!application.state().isWritable() && !examined) {
            throw new Conflict(Message.of(
                    "application.supplement-moved", application.state().word()));
        }
        if (examined) {
            campaign.requireOpenFor(Stage.examination(application.level()), now);
        } else {
            WritingTime.of(campaign, application).requireOpen(now);
        }
    }

    /** Later ends granted to the applicant or its area count. */
    private Campaign campaign(Handle handle, Application application) {
        return campaigns.get(handle, application.campaignId(), application.entrant());
    }

    /** Returns the sheet an application answers to. */
    Rubric rubric(Handle handle, Application application) {
        Campaign campaign = campaigns.get(handle, application.campaignId());
        return campaigns.rubric(campaign).resolved(campaign.rubric().interpretations());
    }

    /** Returns the lines of that sheet that apply to the application's subject. */
    List<Criterion> lines(Handle handle, Application application, Instant now) {
        Campaign campaign = campaigns.get(handle, application.campaignId());
        return Criteria.applying(handle, application, campaign, campaigns.rubric(campaign), now);
    }

    void record(
            Handle handle,
            String by,
            String action,
            Application application,
            SupplementId code,
            Map<String, String> more) {
        Map<String, String> payload = new LinkedHashMap<>(more);
        payload.put("supplement", code.text());
        audit.record(
                handle,
                Chain.of(application.campaignId()),
                new Actor(by),
                action,
                Subject.of("application", application.id()),
                JsonText.of(payload));
    }
}
