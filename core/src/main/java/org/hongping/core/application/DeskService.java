package org.hongping.core.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.registry.EnterpriseService;
import org.hongping.core.registry.Entrant;
import org.hongping.core.registry.Entrants;
import org.hongping.core.registry.KnownFact;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;
import org.jdbi.v3.core.Handle;

/** Reads all there is about an application at one moment. Safe for use by many threads. */
public final class DeskService {
    private final Storage storage;
    private final ApplicationService applications;
    private final CampaignService campaigns;
    private final Entrants entrants;
    private final EnterpriseService enterprises;
    private final EvidenceService evidence;
    private final SealedForms seals;

    /** Wires the service. */
    public DeskService(
            Storage storage,
            ApplicationService applications,
            CampaignService campaigns,
            Entrants entrants,
            EnterpriseService enterprises,
            EvidenceService evidence,
            SealedForms seals) {
        this.storage = storage;
        this.applications = applications;
        this.campaigns = campaigns;
        this.entrants = entrants;
        this.enterprises = enterprises;
        this.evidence = evidence;
        this.seals = seals;
    }

    /**
     * Reads an application.
     *
     * @throws Rejected if there is no such application or it is not for this visitor to see
     */
    public Desk open(ApplicationId id, Visitor by) {
        return storage.read(handle -> open(handle, id, by));
    }

    /**
     * Reads what an application handed in last, inside somebody's unit of work; whether the reader may see it is for
     * the caller to decide.
     *
     * @throws Rejected if there is no such application
     */
    public Desk handedIn(Handle handle, ApplicationId id) {
        Application application = applications.load(handle, id);
        List<Submission> submissions = handle.attach(ApplicationDao.class).submissions(id);
        return desk(handle, handedIn(application, submissions), submissions, false);
    }

    /** Returns what an area that examines an application says of it on its open list. */
    StandingOpinion opinion(Application application, String area) {
        return storage.read(handle -> StandingOpinion.of(handle, application, area));
    }

    /** Returns the time by which windows open and close. */
    public Instant now() {
        return storage.read(storage.clock()::now);
    }

    /**
     * Returns a line of the rubric an application answers to.
     *
     * @throws NotFound if there is no such line
     */
    static Criterion line(Desk desk, String code) {
        return Criteria.of(desk.rubric()).stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("application.no-such-line", code)));
    }

    /**
     * Returns a piece of evidence that stands in the application now or stood in what was handed in.
     *
     * @throws NotFound if there is none there
     */
    static Evidence piece(Desk desk, EvidenceService evidence, String id) {
        EvidenceId wanted = EvidenceId.of(id);
        boolean stands = desk.dossier().evidence().values().stream().anyMatch(pieces -> pieces.contains(wanted))
                || desk.submissions().stream()
                        .map(submission -> SnapshotReader.dossier(desk.application(), submission))
                        .flatMap(dossier -> dossier.evidence().values().stream())
                        .anyMatch(pieces -> pieces.contains(wanted));
        if (!stands) {
            throw new NotFound(Message.of("evidence.not-found", id));
        }
        return evidence.get(wanted);
    }

    private Desk open(Handle handle, ApplicationId id, Visitor by) {
        Application application = applications.require(handle, id, by);
        List<Submission> submissions = handle.attach(ApplicationDao.class).submissions(id);
        boolean own = entrants.isFiledBy(handle, application.entrant(), by);
        Dossier dossier = own ? Dossiers.load(handle, application) : handedIn(application, submissions);
        return desk(handle, dossier, submissions, own);
    }

    private Desk desk(Handle handle, Dossier dossier, List<Submission> submissions, boolean own) {
        Application application = dossier.application();
        Entrant entrant = application.entrant();
        Campaign campaign = campaigns.get(handle, application.campaignId(), entrant);
        InstalledRubric revision = campaigns.rubric(campaign);
        Rubric rubric = revision.resolved(campaign.rubric().interpretations());
        Instant now = storage.clock().now(handle);
        Beside subject = SubjectFields.beside(rubric, dossier.fields(), filed(application, submissions, now));
        Map<String, Value> outcomes = own
                ? HookOutcomes.ofDraft(
                        handle, application.id(), new DraftSheet(revision, rubric, dossier.lines(), subject))
                : HookOutcomes.of(handle, application.id(), application.submissions(), revision);
        Prerequisites others = Prerequisites.of(handle, application, campaign, rubric, campaigns);
        Optional<List<KnownFact>> frozen = Besides.frozenFacts(handle, application);
        List<KnownFact> facts = frozen.orElseGet(() -> GateFacts.live(handle, application, rubric, others, now));
        Result result = SelfAssessment.score(
                revision,
                campaign.rubric(),
                dossier.lines(),
                outcomes,
                subject.with(GateFacts.values(facts), Map.of()));
        return new Desk(
                dossier,
                campaign,
                handle.attach(ApplicationDao.class).entrantName(application.id()),
                entrants.where(handle, entrant),
                entrant.enterpriseId().map(id -> enterprises.load(handle, id)),
                revision,
                rubric,
                pieces(handle, dossier),
                result,
                Completeness.of(rubric, dossier, result),
                seals.of(handle, campaign, dossier),
                returns(handle, application.id()),
                submissions,
                handle.attach(EarlierDao.class)
                        .before(
                                application.id(),
                                revision.id().text(),
                                application.campaignId(),
                                entrant.kind(),
                                entrant.id(),
                                entrant.enterpriseId().map(EnterpriseId::text).orElse("")),
                own,
                frozen.isPresent() ? Map.of() : waits(rubric, others),
                facts,
                outcomes,
                subject,
                now);
    }

    /** When it was handed in; what may still be written in will be handed in later. */
    private static Instant filed(Application application, List<Submission> submissions, Instant now) {
        return application.state().isWritable()
                ? now
                : submissions.stream().findFirst().map(Submission::submittedAt).orElse(now);
    }

    /** Gates that wait for other results, and for which. */
    private static Map<String, List<Message>> waits(Rubric rubric, Prerequisites others) {
        Map<String, List<Message>> waits = new LinkedHashMap<>();
        rubric.gates().stream().filter(others::holdsUp).forEach(gate -> waits.put(gate.id(), others.waits()));
        return waits;
    }

    private static List<Return> returns(Handle handle, ApplicationId id) {
        return handle.attach(ApplicationDao.class).returns(id).stream()
                .map(ApplicationDao.ReturnRow::read)
                .toList();
    }

    private static Dossier handedIn(Application application, List<Submission> submissions) {
        return submissions.stream()
                .findFirst()
                .map(submission -> SnapshotReader.dossier(application, submission))
                .orElseGet(() -> new Dossier(application, Map.of(), Map.of(), Map.of()));
    }

    private Map<String, List<Evidence>> pieces(Handle handle, Dossier dossier) {
        Map<String, List<Evidence>> pieces = new LinkedHashMap<>();
        dossier.evidence().forEach((code, ids) -> pieces.put(code, evidence.all(handle, ids)));
        return pieces;
    }
}
