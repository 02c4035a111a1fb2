package org.hongping.core.assessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Moments;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** By how much members of a campaign may differ. Safe for use by many threads. */
public final class ToleranceService {
    private static final BigDecimal MOST = new BigDecimal("1000");
    private static final int DECIMALS = 2;

    private final Storage storage;
    private final Audit audit;
    private final CampaignService campaigns;

    /** Wires the service. */
    public ToleranceService(Storage storage, Audit audit, CampaignService campaigns) {
        this.storage = storage;
        this.audit = audit;
        this.campaigns = campaigns;
    }

    /** Returns what is tolerated in a campaign. */
    public Tolerance of(Campaign campaign) {
        return storage.read(handle -> of(handle, campaign, campaigns));
    }

    static Tolerance of(Handle handle, Campaign campaign, CampaignService campaigns) {
        Optional<BigDecimal> points =
                handle.attach(ToleranceDao.class).of(campaign.id()).map(BigDecimal::new);
        return new Tolerance(
                campaigns.rubric(campaign).resolved(campaign.rubric().interpretations()), points);
    }

    /**
     * Says what is tolerated where the rubric says nothing; counts for groups that close from now on.
     *
     * @param points above 0, with at most two decimals; empty for no limit
     * @throws Invalid if the points cannot be right
     * @throws Stale if something else stands by now
     * @throws Conflict if the rubric says it for every body, or the campaign is over
     */
    public Tolerance set(CampaignId id, Optional<BigDecimal> points, Version basedOn, Visitor by) {
        points.filter(wanted -> wanted.signum() <= 0 || wanted.compareTo(MOST) > 0 || wanted.scale() > DECIMALS)
                .ifPresent(wrong -> {
                    throw new Invalid("points", Message.of("reconcile.no-tolerance", wrong.toPlainString()));
                });
        return storage.write(handle -> {
            Campaign campaign = campaigns.get(handle, id);
            Tolerance before = of(handle, campaign, campaigns);
            if (campaign.isOver()) {
                throw new Conflict(
                        Message.of("campaign.already-over", campaign.text().title()));
            }
            if (!before.isOpen()) {
                throw new Conflict(Message.of("reconcile.tolerance-in-rubric"));
            }
            basedOn.mustBe(before.version());
            ToleranceDao dao = handle.attach(ToleranceDao.class);
            dao.clear(id);
            points.ifPresent(most -> dao.insert(
                    id, most.toPlainString(), Moments.text(storage.clock().now(handle)), by.accountOrRefuse()));
            audit.record(
                    handle,
                    Chain.of(id),
                    new Actor(by.accountOrRefuse()),
                    "reconciliation.tolerance",
                    Subject.of("campaign", id),
                    JsonText.of(Map.of(
                            "points", points.map(BigDecimal::toPlainString).orElse(""))));
            return new Tolerance(before.rubric(), points);
        });
    }
}
