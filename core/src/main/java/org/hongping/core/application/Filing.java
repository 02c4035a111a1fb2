package org.hongping.core.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.Stage;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.Entrant;
import org.hongping.core.registry.EntrantKind;
import org.hongping.core.registry.Entrants;
import org.hongping.core.registry.Prefill;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.storage.Checksum;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;
import org.jdbi.v3.core.Handle;

/** The two ends of an applicant's writing: a form that the registry has filled, and a version that never changes. */
final class Filing {
    private final CampaignService campaigns;
    private final Entrants entrants;
    private final Prefill prefill;
    private final EvidenceService evidence;
    private final SealedForms seals;
    private final Ids ids;

    Filing(
            CampaignService campaigns,
            Entrants entrants,
            Prefill prefill,
            EvidenceService evidence,
            SealedForms seals,
            Ids ids) {
        this.campaigns = campaigns;
        this.entrants = entrants;
        this.prefill = prefill;
        this.evidence = evidence;
        this.seals = seals;
        this.ids = ids;
    }

    /** Begins an application, its form filled from the registry; who may is decided before.
     *  @throws Rejected if filing is not open, or the campaign judges no such or none from there */
    Application begin(Handle handle, CampaignId campaignId, Entrant entrant, Visitor by, Instant now) {
        Campaign campaign = campaigns.get(handle, campaignId, entrant);
        requireFitting(handle, campaign, entrant);
        campaign.requireOpenFor(Stage.FILING, now);
        Application application = new Application(
                ApplicationId.of(ids.next()),
                campaignId,
                entrant,
                by.accountOrRefuse(),
                ApplicationState.DRAFT,
                Optional.empty(),
                0,
                Optional.empty(),
                1,
                now,
                Optional.empty());
        handle.attach(ApplicationDao.class).insert(application);
        fill(handle, application, resolved(campaign), prefill.values(handle, entrant));
        return application;
    }

    private void requireFitting(Handle handle, Campaign campaign, Entrant entrant) {
        AreaId place = entrants.place(handle, entrant);
        Optional<AreaLevel> level =
                entrant.kind() == EntrantKind.AREA ? Optional.of(entrants.level(handle, place)) : Optional.empty();
        if (!campaigns.judges(campaign, entrant.kind(), level)) {
            Message what = level.map(AreaLevel::word).orElse(entrant.kind().word());
            throw new Invalid(
                    "entrant",
                    Message.of("application.not-judged", campaign.text().title(), what));
        }
        if (!campaigns.takes(handle, campaign, place)) {
            throw new Conflict(
                    Message.of("campaign.of-another-area", campaign.text().title()));
        }
    }

    private static void fill(Handle handle, Application application, Rubric rubric, Map<String, String> known) {
        DraftDao drafts = handle.attach(DraftDao.class);
        for (FormField field : SubjectFields.all(rubric)) {
            field.prefill()
                    .map(known::get)
                    .flatMap(value -> FieldCheck.fitting(field, value))
                    .ifPresent(value -> drafts.insertField(
                            application.id(), new Field(field.id(), value, 1, application.createdAt())));
        }
    }

    /** Writes down, once, all that an application says.
     *  @throws Incomplete if something is lacking */
    Submission freeze(Handle handle, Campaign campaign, Application application, int number, Instant now, Visitor by) {
        Dossier dossier = Dossiers.load(handle, application);
        InstalledRubric revision = campaigns.rubric(campaign);
        Beside subject = SubjectFields.beside(resolved(campaign), dossier.fields(), now);
        Map<String, Value> outcomes = HookOutcomes.ofFiling(
                handle, application.id(), new DraftSheet(revision, resolved(campaign), dossier.lines(), subject));
        Result self = SelfAssessment.score(revision, campaign.rubric(), dossier.lines(), outcomes, subject);
        Completeness completeness = Completeness.of(resolved(campaign), dossier, self);
        if (!completeness.isComplete()) {
            throw new Incomplete(completeness);
        }
        seals.of(handle, campaign, dossier).lacking().ifPresent(lacking -> {
            throw new Invalid("sealedForm", lacking);
        });
        HookOutcomes.keepOfSubmission(handle, application.id(), number, revision.rubricDigest(), outcomes.keySet());
        String snapshot = Snapshot.write(campaign, dossier, pieces(handle, dossier), self, outcomes, subject, number);
        return new Submission(number, snapshot, Checksum.of(snapshot), now, by.accountOrRefuse());
    }

    private Map<String, List<Evidence>> pieces(Handle handle, Dossier dossier) {
        Map<String, List<Evidence>> pieces = new LinkedHashMap<>();
        dossier.evidence().forEach((code, pieceIds) -> pieces.put(code, evidence.all(handle, pieceIds)));
        return pieces;
    }

    private Rubric resolved(Campaign campaign) {
        return campaigns.rubric(campaign).resolved(campaign.rubric().interpretations());
    }
}
