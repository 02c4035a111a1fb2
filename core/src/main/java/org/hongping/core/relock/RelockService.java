package org.hongping.core.relock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.HookRetaking;
import org.hongping.core.application.HookRetaking.Retaken;
import org.hongping.core.application.NewInputs;
import org.hongping.core.application.StrayDeduction;
import org.hongping.core.assessment.AssessmentService;
import org.hongping.core.assessment.StoredEvaluations;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.bundle.BundleService;
import org.hongping.core.bundle.TrialView;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.CampaignState;
import org.hongping.core.relock.Relock.State;
import org.hongping.core.relock.Relock.Total;
import org.hongping.core.rubric.DiffView;
import org.hongping.core.rubric.Evaluations;
import org.hongping.core.rubric.Evaluations.Evaluation;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Moves a running campaign to another revision of its edition. Answers are never carried to other rows: a revision that
 * withdraws, moves or refuses what somebody has answered is for the next campaign. Safe for use by many threads.
 */
public final class RelockService {
    private final Storage storage;
    private final Audit audit;
    private final CampaignService campaigns;
    private final HookRetaking retaking;
    private final AssessmentService assessments;
    private final BundleService bundles;
    private final Rubrics rubrics;
    private final Evaluations evaluations;
    private final Ids ids = new Ids();

    /** Wires the service. */
    public RelockService(
            Storage storage,
            Audit audit,
            CampaignService campaigns,
            HookRetaking retaking,
            AssessmentService assessments,
            BundleService bundles,
            Rubrics rubrics,
            Evaluations evaluations) {
        this.storage = storage;
        this.audit = audit;
        this.campaigns = campaigns;
        this.retaking = retaking;
        this.assessments = assessments;
        this.bundles = bundles;
        this.rubrics = rubrics;
        this.evaluations = evaluations;
    }

    /** Returns the revisions a campaign could be moved to: of the same rubric and edition, served, not its own. */
    public List<InstalledRubric> candidates(Campaign campaign) {
        return rubrics.all().stream()
                .filter(rubric -> rubric.id().equals(campaign.rubric().id()))
                .filter(rubric -> rubric.edition().equals(campaign.rubric().edition()))
                .filter(rubric ->
                        !rubric.rubricDigest().equals(campaign.rubric().rubricDigest()))
                .toList();
    }

    /** Returns the move that waits for a second person. */
    public Optional<Relock> open(CampaignId campaign) {
        return storage.read(handle -> handle.attach(RelockDao.class).open(campaign));
    }

    /** Returns every move of a campaign, the latest first. */
    public List<Relock> history(CampaignId campaign) {
        return storage.read(handle -> handle.attach(RelockDao.class).of(campaign));
    }

    /** Says what a move would do.
     *  @throws Rejected if the revision is no candidate */
    public Preview preview(Campaign campaign, String toDigest, Locale language) {
        InstalledRubric other = candidate(campaign, toDigest);
        TrialView trial = trial(campaign, toDigest, language);
        Asking asking = asking(campaign, other, language);
        return new Preview(
                DiffView.of(campaigns.rubric(campaign), other, language),
                trial,
                Preview.said(obstacles(campaign, other, trial, asking), language),
                Preview.said(asking.notes(), language),
                strays(campaign, other, List.of(campaigns.rubric(campaign), other), language));
    }

    /** Returns the incidents on negative lists that the revision a campaign is locked to does not take: entered before
     *  it was moved there. */
    List<Stray> strays(Campaign campaign, Locale language) {
        InstalledRubric own = campaigns.rubric(campaign);
        Stream<InstalledRubric> before =
                history(campaign.id()).stream().flatMap(move -> rubrics.withDigest(move.fromDigest()).stream());
        return strays(campaign, own, Stream.concat(Stream.of(own), before).toList(), language);
    }

    private List<Stray> strays(
            Campaign campaign, InstalledRubric revision, List<InstalledRubric> known, Locale language) {
        return Stray.of(storage.read(handle -> StrayDeduction.of(handle, campaign, revision)), known, language);
    }

    /** Says what a move would do, without what the visitor must not see as they score it themselves.
     *  @throws Rejected if the revision is no candidate */
    Preview preview(Campaign campaign, String toDigest, Locale language, Visitor by) {
        Set<ApplicationId> scoring = assessments.blindness().applications(by);
        return preview(campaign, toDigest, language)
                .showing(row -> !scoring.contains(StoredEvaluations.application(row.href())));
    }

    /** Says whether the visitor has still to score something in a campaign. */
    boolean isBlind(CampaignId id, Visitor by) {
        return assessments.blindness().in(id, by).isPresent();
    }

    private TrialView trial(Campaign campaign, String toDigest, Locale language) {
        List<Evaluation> own = evaluations.of(campaign.rubric().id()).stream()
                .filter(one -> one.campaign().equals(campaign.id().text()))
                .toList();
        return bundles.trial(campaign.rubric().rubricDigest(), toDigest, own, language);
    }

    private Asking asking(Campaign campaign, InstalledRubric other, Locale language) {
        InstalledRubric from = campaigns.rubric(campaign);
        return Asking.of(
                storage.read(handle -> NewInputs.of(handle, campaign, from, other)), other.wording(language), language);
    }

    private List<Message> obstacles(Campaign campaign, InstalledRubric other, TrialView trial, Asking asking) {
        List<Message> obstacles = new ArrayList<>();
        if (campaign.state() != CampaignState.OPEN) {
            obstacles.add(Message.of("relock.not-open", campaign.state().word()));
        }
        int decided = storage.read(handle -> handle.attach(RelockDao.class).decided(campaign.id()));
        if (decided > 0) {
            obstacles.add(Message.of("relock.decided", Integer.toString(decided)));
        }
        if (trial.loses()) {
            long losing =
                    trial.rows().stream().filter(row -> !row.lost().isEmpty()).count();
            obstacles.add(Message.of("relock.loses", Long.toString(losing)));
        }
        obstacles.addAll(asking.obstacles());
        List<String> lostReadings = campaign.rubric().interpretations().keySet().stream()
                .filter(id -> other.rubric().interpretations().stream()
                        .noneMatch(known -> known.id().equals(id)))
                .toList();
        if (!lostReadings.isEmpty()) {
            obstacles.add(Message.of("relock.readings", String.join(", ", lostReadings)));
        }
        return obstacles;
    }

    /** Proposes a move; nothing changes until somebody else confirms it.
     *  @throws Rejected if it cannot be done, one is proposed already, or no reason is given */
    public Relock propose(CampaignId id, String toDigest, String reason, Visitor by) {
        Campaign campaign = campaigns.get(id);
        String account = by.accountOrRefuse();
        if (reason.isBlank()) {
            throw new Invalid("reason", Message.of("relock.reason-missing"));
        }
        JsonText totals = checked(campaign, toDigest);
        return storage.write(handle -> {
            RelockDao relocks = handle.attach(RelockDao.class);
            if (relocks.open(id).isPresent()) {
                throw new Conflict(Message.of("relock.proposed-already"));
            }
            Relock relock = new Relock(
                    ids.next(),
                    id,
                    campaign.rubric().rubricDigest(),
                    toDigest,
                    reason,
                    State.PROPOSED,
                    totals,
                    storage.clock().now(handle),
                    account,
                    Optional.empty(),
                    Optional.empty());
            relocks.insert(relock);
            record(handle, relock, "campaign.relock-proposed", account);
            return relock;
        });
    }

    /** Carries out what somebody else proposed: the campaign is locked to the other revision, every panel is scored
     *  afresh, and what it came to by both is kept.
     *  @throws Rejected if nothing is proposed, the proposer confirms, or it cannot be done any more */
    public Relock confirm(CampaignId id, Visitor by) {
        Relock open = require(id);
        String account = by.accountOrRefuse();
        if (open.proposedBy().equals(account)) {
            throw new Forbidden(Message.of("relock.same-person"));
        }
        Campaign campaign = campaigns.get(id);
        if (!campaign.rubric().rubricDigest().equals(open.fromDigest())) {
            throw new Conflict(Message.of("relock.stale"));
        }
        JsonText totals = checked(campaign, open.toDigest());
        InstalledRubric other = candidate(campaign, open.toDigest());
        InstalledRubric from = campaigns.rubric(campaign);
        List<Retaken> said = retaking.ask(campaign, other);
        storage.change(handle -> {
            Instant now = storage.clock().now(handle);
            if (handle.attach(RelockDao.class).settle(open.id(), State.CONFIRMED, totals, now, account) != 1
                    || handle.attach(RelockDao.class).decided(id) > 0
                    || NewInputs.of(handle, campaign, from, other).filed() > 0
                    || !retaking.keep(handle, campaign, other, said)) {
                throw new Conflict(Message.of("relock.stale"));
            }
            assessments.refresh(handle, campaigns.relock(handle, id, other, open.reason(), by));
        });
        return history(id).get(0);
    }

    /** Takes a proposal back.
     *  @throws Rejected if nothing is proposed */
    public void withdraw(CampaignId id, Visitor by) {
        Relock open = require(id);
        String account = by.accountOrRefuse();
        storage.change(handle -> {
            Instant now = storage.clock().now(handle);
            if (handle.attach(RelockDao.class).settle(open.id(), State.WITHDRAWN, open.totals(), now, account) != 1) {
                throw new Conflict(Message.of("relock.stale"));
            }
            record(handle, open, "campaign.relock-withdrawn", account);
        });
    }

    private Relock require(CampaignId id) {
        return open(id).orElseThrow(() -> new Conflict(Message.of("relock.nothing-proposed")));
    }

    private InstalledRubric candidate(Campaign campaign, String digest) {
        return candidates(campaign).stream()
                .filter(rubric -> rubric.rubricDigest().equals(digest))
                .findFirst()
                .orElseThrow(() -> new NotFound(digest));
    }

    /** What every evaluation comes to by both revisions.
     *  @throws Conflict if something stands in the way */
    private JsonText checked(Campaign campaign, String toDigest) {
        TrialView trial = trial(campaign, toDigest, Locale.SIMPLIFIED_CHINESE);
        InstalledRubric other = candidate(campaign, toDigest);
        List<Message> obstacles = obstacles(campaign, other, trial, asking(campaign, other, Locale.SIMPLIFIED_CHINESE));
        if (!obstacles.isEmpty()) {
            throw new Conflict(obstacles.get(0));
        }
        return JsonText.of(trial.rows().stream()
                .map(row -> new Total(row.title(), row.before(), row.after()))
                .toList());
    }

    private void record(Handle handle, Relock relock, String action, String account) {
        audit.record(
                handle,
                Chain.of(relock.campaignId()),
                new Actor(account),
                action,
                Subject.of("campaign", relock.campaignId()),
                JsonText.of(Map.of("reason", relock.reason(), "from", relock.fromDigest(), "to", relock.toDigest())));
    }
}
