package org.hongping.core.application;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.AreaService;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.registry.Entrant;
import org.hongping.core.registry.EntrantChoice;
import org.hongping.core.registry.EntrantKind;
import org.hongping.core.registry.EntrantRef;
import org.hongping.core.registry.Entrants;
import org.hongping.core.registry.Prefill;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.jdbi.v3.core.Handle;

/** Moves applications from state to state. Safe for use by many threads. */
public final class ApplicationService {
    private final Storage storage;
    private final Clock clock;
    private final Audit audit;
    private final CampaignService campaigns;
    private final Entrants entrants;
    private final Examiners examiners;
    private final Filing filing;
    private final HookQuestions questions;

    /** Wires the service. */
    public ApplicationService(
            Storage storage,
            Audit audit,
            CampaignService campaigns,
            Entrants entrants,
            AreaService areas,
            Prefill prefill,
            EvidenceService evidence,
            SealedForms seals,
            Ids ids) {
        this.storage = storage;
        this.clock = storage.clock();
        this.audit = audit;
        this.campaigns = campaigns;
        this.entrants = entrants;
        this.examiners = new Examiners(entrants, areas, clock);
        this.filing = new Filing(campaigns, entrants, prefill, evidence, seals, ids);
        this.questions = new HookQuestions(storage, campaigns);
    }

    /**
     * Returns an application.
     *
     * @throws Rejected if there is no such application or it is not for this visitor to see
     */
    public Application get(ApplicationId id, Visitor by) {
        return storage.read(handle -> require(handle, id, by));
    }

    /** Returns the applications of an enterprise, newest first. */
    public List<Application> ofEnterprise(EnterpriseId enterprise) {
        return storage.read(handle -> handle.attach(ApplicationDao.class).ofEnterprise(enterprise));
    }

    /** Returns everything handed in, newest first. */
    public List<Submission> submissions(ApplicationId id, Visitor by) {
        return storage.read(handle -> {
            require(handle, id, by);
            return handle.attach(ApplicationDao.class).submissions(id);
        });
    }

    /** Returns the newest submission inside somebody's unit of work.
     *  @throws Rejected if nothing was handed in */
    public Submission latestSubmission(Handle handle, ApplicationId id) {
        return handle.attach(ApplicationDao.class).submissions(id).stream()
                .findFirst()
                .orElseThrow(() -> new Conflict(Message.of("application.never-handed-in")));
    }

    /** Returns every return for correction, newest first. */
    public List<Return> returns(ApplicationId id, Visitor by) {
        return storage.read(handle -> {
            require(handle, id, by);
            return handle.attach(ApplicationDao.class).returns(id).stream()
                    .map(ApplicationDao.ReturnRow::read)
                    .toList();
        });
    }

    /** Returns whom the visitor may enter in these campaigns today. */
    public List<EntrantChoice> choices(List<Campaign> open, Visitor by) {
        Set<EntrantKind> kinds = EnumSet.noneOf(EntrantKind.class);
        open.stream()
                .flatMap(campaign -> campaigns.rubricIfThere(campaign).stream())
                .forEach(revision ->
                        kinds.addAll(EntrantKind.of(revision.rubric().subjects())));
        return entrants.choices(kinds, by).stream()
                .filter(choice -> open.stream().anyMatch(campaign -> campaigns.takes(campaign, choice)))
                .toList();
    }

    /** Starts an application with its form pre-filled; starting it again returns the one that is there.
     *  @throws Rejected if filing is not open, the campaign judges no such, or it is not this applicant's to enter */
    public Application start(CampaignId campaignId, EntrantRef asked, Visitor by) {
        Application started = storage.write(handle -> {
            ApplicationDao applications = handle.attach(ApplicationDao.class);
            Optional<Application> there = applications.find(campaignId, asked.kind(), asked.id());
            if (there.isPresent()) {
                return require(handle, there.get().id(), by);
            }
            Entrant entrant = entrants.require(handle, asked, by);
            Application application = filing.begin(handle, campaignId, entrant, by, clock.now(handle));
            record(handle, by, "application.started", application, Map.of());
            return application;
        });
        questions.complete(started.id());
        return started;
    }

    /** Starts an application for an entrant inside somebody's unit of work, or returns the one that is there; who may
     *  is decided before.
     *  @throws Rejected if filing is not open */
    public Application startFor(Handle handle, CampaignId campaignId, Entrant entrant, Visitor by) {
        Optional<Application> there = of(handle, campaignId, entrant);
        if (there.isPresent()) {
            return there.get();
        }
        Application application = filing.begin(handle, campaignId, entrant, by, clock.now(handle));
        record(handle, by, "application.started", application, Map.of());
        return application;
    }

    /** Returns the application of an entrant in a campaign, inside somebody's unit of work, whoever asks. */
    public Optional<Application> of(Handle handle, CampaignId campaignId, Entrant entrant) {
        return handle.attach(ApplicationDao.class).find(campaignId, entrant.kind(), entrant.id());
    }

    /** Hands an application in and freezes what it says; handing in twice is one submission.
     *  @throws Incomplete if something is lacking
     *  @throws Rejected if it is not open for writing or its window is closed */
    public Application submit(ApplicationId id, Visitor by) {
        if (get(id, by).state().isWritable()) {
            questions.complete(id);
        }
        return storage.write(handle -> {
            Application before = requireOwn(handle, id, by);
            if (before.state() == ApplicationState.SUBMITTED) {
                return before;
            }
            Campaign campaign = campaign(handle, before);
            Instant now = clock.now(handle);
            Application after = before.submitted(now, examiners.next(handle, campaign, before));
            WritingTime.of(campaign, before).requireOpen(now);
            Submission submission = filing.freeze(handle, campaign, before, after.submissions(), now, by);
            ApplicationDao applications = handle.attach(ApplicationDao.class);
            applications.insertSubmission(id, submission);
            save(applications, after);
            record(handle, by, "application.submitted", after, Map.of("checksum", submission.checksum()));
            return after;
        });
    }

    /** Sends a submission back for correction, with a reason.
     *  @throws Rejected if it was not handed in, no reason is given or there is no such line */
    public Application returnForCorrection(ApplicationId id, String reason, Map<String, String> lines, Visitor by) {
        if (reason.isBlank()) {
            throw missingReason();
        }
        return storage.write(handle -> {
            Application before = requireForExaminer(handle, id, by);
            Campaign campaign = campaign(handle, before);
            Rubric rubric =
                    campaigns.rubric(campaign).resolved(campaign.rubric().interpretations());
            lines.keySet().forEach(code -> Criteria.requireCode(rubric, code));
            Application after = before.in(ApplicationState.RETURNED);
            ApplicationDao applications = handle.attach(ApplicationDao.class);
            applications.insertReturn(
                    id,
                    before.submissions(),
                    reason.strip(),
                    ValueText.write(lines),
                    clock.now(handle),
                    by.accountOrRefuse());
            save(applications, after);
            record(handle, by, "application.returned", after, Map.of("reason", reason.strip()));
            return after;
        });
    }

    /** Passes a submission on to the assessors.
     *  @throws Rejected if it was not handed in */
    public Application admit(ApplicationId id, Visitor by) {
        return storage.write(handle -> {
            Application before = requireForExaminer(handle, id, by);
            if (before.level().isPresent()) {
                throw new Conflict(Message.of("application.admitted-by-host"));
            }
            return move(handle, before, ApplicationState.ADMITTED, "application.admitted", Map.of(), by);
        });
    }

    /** Passes an application up from the level that examines it, inside somebody's unit of work.
     *  @throws Rejected if it is not examined */
    public Application pass(Handle handle, ApplicationId id, AreaLevel from, Visitor by) {
        Application before = load(handle, id);
        Campaign campaign = campaign(handle, before);
        Application after =
                before.passed(examiners.chain(handle, campaign, before).after(from));
        save(handle.attach(ApplicationDao.class), after);
        record(handle, by, "application.recommended", after, Map.of("from", from.name()));
        return after;
    }

    /** Leaves an application out for good, inside somebody's unit of work.
     *  @throws Rejected if it is not examined */
    public Application decline(Handle handle, ApplicationId id, String reason, Visitor by) {
        Map<String, String> why = Map.of("reason", reason);
        Application before = load(handle, id);
        return move(handle, before, ApplicationState.NOT_RECOMMENDED, "application.not-recommended", why, by);
    }

    /** Returns who examines an application before the host does, inside somebody's unit of work. */
    public ExaminationChain chain(Handle handle, Campaign campaign, Application application) {
        return examiners.chain(handle, campaign, application);
    }

    private Campaign campaign(Handle handle, Application application) {
        return campaigns.get(handle, application.campaignId(), application.entrant());
    }

    /** Takes an application back, with a reason.
     *  @throws Rejected if it is decided already or no reason is given */
    public Application withdraw(ApplicationId id, String reason, Visitor by) {
        if (reason.isBlank()) {
            throw missingReason();
        }
        Map<String, String> why = Map.of("reason", reason.strip());
        return storage.write(handle -> {
            Application before = requireOwn(handle, id, by);
            return move(handle, before, ApplicationState.WITHDRAWN, "application.withdrawn", why, by);
        });
    }

    /** Moves an application inside somebody's unit of work.
     *  @throws Rejected if there is no such move from where it stands */
    public Application move(Handle handle, ApplicationId id, ApplicationState next, String action, Visitor by) {
        return move(handle, load(handle, id), next, action, Map.of(), by);
    }

    /** Reads an application that this visitor may see, inside somebody's unit of work.
     *  @throws Rejected if there is none or it is not for this visitor to see */
    public Application require(Handle handle, ApplicationId id, Visitor by) {
        Application application = load(handle, id);
        if (!sees(handle, application, by)) {
            throw new Forbidden(Message.of("application.not-yours"));
        }
        return application;
    }

    /** Reads an application that this visitor may see, inside somebody's unit of work; empty if there is none such. */
    public Optional<Application> find(Handle handle, ApplicationId id, Visitor by) {
        return handle.attach(ApplicationDao.class).find(id).filter(found -> sees(handle, found, by));
    }

    /** Says whether the visitor files it, whatever else the visitor may be, inside somebody's unit of work. */
    public boolean isOwn(Handle handle, Application application, Visitor by) {
        return entrants.isFiledBy(handle, application.entrant(), by);
    }

    boolean sees(Handle handle, Application application, Visitor by) {
        return isOwn(handle, application, by) || by.is(Role.ORGANISER) || examiners.liesWithin(handle, application, by);
    }

    /** Reads an application the visitor files, inside somebody's unit of work.
     *  @throws Rejected if there is none or it is another's, whatever else the visitor may be */
    public Application requireOwn(Handle handle, ApplicationId id, Visitor by) {
        Application application = load(handle, id);
        if (!isOwn(handle, application, by)) {
            throw new Forbidden(Message.of("application.not-yours"));
        }
        return application;
    }

    /** Reads an application without asking who reads.
     *  @throws Rejected if there is none */
    public Application load(Handle handle, ApplicationId id) {
        return handle.attach(ApplicationDao.class)
                .find(id)
                .orElseThrow(() -> new NotFound(Message.of("application.not-found", id.text())));
    }

    /** Reads an application that is this visitor's to examine now, inside somebody's unit of work.
     *  @throws Rejected if there is none, or another examines it, or the window of the level is closed */
    public Application requireForExaminer(Handle handle, ApplicationId id, Visitor by) {
        Application application = require(handle, id, by);
        examiners.requireTurn(handle, campaign(handle, application), application, by);
        return application;
    }

    /** Says whether it is this visitor's turn to examine, whatever the time. */
    public boolean examines(Application application, Visitor by) {
        boolean examined = application.state() == ApplicationState.SUBMITTED
                || application.state() == ApplicationState.RECOMMENDED;
        return examined && storage.read(handle -> examines(handle, campaign(handle, application), application, by));
    }

    /** Says whether it is this visitor's turn to examine, whatever the time, inside somebody's unit of work. */
    public boolean examines(Handle handle, Campaign campaign, Application application, Visitor by) {
        return examiners.examines(handle, campaign, application, by);
    }

    private Application move(
            Handle handle,
            Application before,
            ApplicationState next,
            String action,
            Map<String, String> payload,
            Visitor by) {
        Application after = before.in(next);
        save(handle.attach(ApplicationDao.class), after);
        record(handle, by, action, after, payload);
        return after;
    }

    private static void save(ApplicationDao applications, Application after) {
        if (applications.update(after) != 1) {
            throw new IllegalStateException("application " + after.id().text() + " changed inside one unit of work");
        }
    }

    private static Invalid missingReason() {
        return new Invalid("reason", Message.of("application.reason-missing"));
    }

    private void record(Handle handle, Visitor by, String action, Application application, Map<String, String> more) {
        Map<String, String> payload = new LinkedHashMap<>(more);
        payload.put("state", application.state().name());
        payload.put("version", Integer.toString(application.version()));
        audit.record(
                handle,
                Chain.of(application.campaignId()),
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("application", application.id()),
                JsonText.of(payload));
    }
}
