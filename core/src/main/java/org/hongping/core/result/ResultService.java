package org.hongping.core.result;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.Besides;
import org.hongping.core.application.DeductionEntry;
import org.hongping.core.application.DeductionService;
import org.hongping.core.application.GateService;
import org.hongping.core.assessment.AssessmentService;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.rubric.MicroTotal;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Checksum;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Recent;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.engine.GateOutcome;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ResultDocument;
import org.hongping.rubric.exact.Exact;
import org.jdbi.v3.core.Handle;

/** Explains what the panel found and freezes what is decided about it. Safe for use by many threads. */
public final class ResultService {
    private static final int CAMPAIGNS = 100;

    private final Storage storage;
    private final Clock clock;
    private final Audit audit;
    private final Recent<CampaignId, Integer> handedIn;
    private final Recent<CampaignId, Set<ApplicationId>> out;
    private final ApplicationService applications;
    private final AssessmentService assessments;
    private final CampaignService campaigns;

    /** Wires the service. */
    public ResultService(
            Storage storage,
            Audit audit,
            CampaignService campaigns,
            ApplicationService applications,
            AssessmentService assessments) {
        this.storage = storage;
        this.clock = storage.clock();
        this.audit = audit;
        this.handedIn = storage.recent(CAMPAIGNS, List.of("application"));
        this.out = storage.recent(CAMPAIGNS, List.of("gate_settlement"));
        this.applications = applications;
        this.assessments = assessments;
        this.campaigns = campaigns;
    }

    /** Returns the panel's result line by line, members by account. */
    public Result panel(ApplicationId id) {
        return storage.read(handle -> assessments.result(handle, id));
    }

    /** Returns the incidents that count, the earliest first. */
    public List<DeductionEntry> incidents(ApplicationId id) {
        return storage.read(handle -> DeductionService.standing(handle, id));
    }

    /** Returns a page of the applications of a campaign that were handed in: highest total first, then those without. */
    public Slice<Ranked> ranking(CampaignId campaign, Cursor cursor) {
        return storage.read(handle -> new Ranking(handle.attach(RankingDao.class), campaign).page(cursor));
    }

    /** Returns how many applications of a campaign were handed in. */
    public int handedIn(CampaignId campaign) {
        return handedIn.get(
                campaign,
                () -> storage.read(handle -> handle.attach(RankingDao.class).handedIn(campaign)));
    }

    /** Returns the applications about which the organiser settled that a gate is not passed, whatever their totals. */
    public Set<ApplicationId> out(Campaign campaign) {
        return out.get(
                campaign.id(),
                () -> storage.read(handle -> GateService.out(
                        handle, campaign.id(), campaigns.rubric(campaign).rubric())));
    }

    /** Returns the rank of an application in its campaign, 1 for the highest; nothing while its total does not stand. */
    public Optional<Integer> rank(CampaignId campaign, ApplicationId id) {
        return storage.read(handle -> new Ranking(handle.attach(RankingDao.class), campaign).rank(id));
    }

    /** Returns what was decided about an application, newest first. */
    public List<Decision> decisions(ApplicationId id) {
        return storage.read(handle -> handle.attach(DecisionDao.class).of(id));
    }

    /** Returns the newest decision about each application of a campaign, highest total first. */
    public List<Decision> decisions(CampaignId campaign) {
        return storage.read(handle -> decisions(handle, campaign));
    }

    /** Returns the newest decision about each application of a campaign inside somebody's unit of work. */
    public List<Decision> decisions(Handle handle, CampaignId campaign) {
        return handle.attach(DecisionDao.class).of(campaign);
    }

    /** Decides about an assessed application and freezes the result it rests on.
     *  @throws Rejected if it is not assessed, has no total, no reason is given, or it is out and yet to be honoured */
    public Decision decide(ApplicationId id, Outcome outcome, String reason, Visitor by) {
        if (reason.isBlank()) {
            Message message = Message.of("result.reason-missing");
            throw new Invalid("reason", message);
        }
        return storage.write(handle -> {
            Application application = applications.move(handle, id, outcome.state(), "application.decided", by);
            DecisionDao decisions = handle.attach(DecisionDao.class);
            int number = decisions.of(id).size() + 1;
            Campaign campaign = campaigns.get(handle, application.campaignId());
            List<Map<String, String>> grounds =
                    Besides.freeze(handle, application, number, campaign, campaigns, clock.now(handle));
            Result result = assessments.result(handle, id);
            if (outcome == Outcome.CONFERRED) {
                requireEligible(result);
            }
            Optional<Exact> total = result.total();
            Exact figure = total.orElseThrow(() -> new Conflict(lacking(handle, application, campaign, result)));
            String document = ValueText.write(ResultDocument.of(result, Locale.SIMPLIFIED_CHINESE));
            Decision decision = new Decision(
                    id,
                    number,
                    outcome,
                    reason.strip(),
                    document,
                    Checksum.of(document),
                    result.base().text(),
                    result.bonus().text(),
                    result.deductions().text(),
                    figure.text(),
                    MicroTotal.of(figure),
                    clock.now(handle),
                    by.accountOrRefuse());
            decisions.insert(decision);
            audit.record(
                    handle,
                    Chain.of(application.campaignId()),
                    new Actor(by.accountOrRefuse()),
                    "result.decided",
                    Subject.of("application", id),
                    JsonText.of(Map.of(
                            "outcome", outcome,
                            "reason", decision.reason(),
                            "total", decision.total(),
                            "grounds", grounds,
                            "checksum", decision.checksum())));
            return decision;
        });
    }

    /** Says why there is no total. */
    private Message lacking(Handle handle, Application application, Campaign campaign, Result result) {
        Rubric rubric = campaigns.rubric(campaign).resolved(campaign.rubric().interpretations());
        long strays = DeductionService.standing(handle, application.id()).stream()
                .filter(entry -> !entry.isTakenBy(rubric))
                .count();
        return strays > 0 && result.missing().isEmpty()
                ? Message.of("result.strays", Long.toString(strays))
                : Message.of("result.no-total", String.join(", ", result.missing()));
    }

    private static void requireEligible(Result result) {
        List<String> holding = result.gates().stream()
                .filter(gate -> gate.effect() == Gate.Effect.BAR && gate.holds())
                .map(GateOutcome::label)
                .toList();
        if (!holding.isEmpty()) {
            throw new Conflict(Message.of("result.out", String.join("、", holding)));
        }
    }
}
