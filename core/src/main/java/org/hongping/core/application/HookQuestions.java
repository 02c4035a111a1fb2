package org.hongping.core.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.RubricPin;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.storage.Storage;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.HookPlace;
import org.jdbi.v3.core.Handle;

/**
 * Asks the code of a bundle about applications, outside any unit of work: a hook may take its time, and nobody else
 * waits for it. It hears what the applicant says of itself; what assessors think does not reach it. Safe for use by
 * many threads.
 */
final class HookQuestions {
    private final Storage storage;
    private final CampaignService campaigns;

    HookQuestions(Storage storage, CampaignService campaigns) {
        this.storage = storage;
        this.campaigns = campaigns;
    }

    /**
     * What was said of one answer.
     *
     * @param rubricDigest by the code of which rubric
     * @param outcomes by place
     */
    record Said(String rubricDigest, Map<String, Value> outcomes) {
        /** Returns it, unless the campaign was moved to another revision meanwhile. */
        Map<String, Value> by(InstalledRubric revision) {
            return revision.rubricDigest().equals(rubricDigest) ? outcomes : Map.of();
        }
    }

    /** A draft and the rubric it answers to. */
    private record Draft(RubricPin pin, InstalledRubric revision, Rubric rubric, Map<String, Line> lines) {
        Map<String, Value> outcomes(Handle handle, ApplicationId id) {
            return HookOutcomes.ofDraft(handle, id, revision, rubric, lines);
        }

        List<HookPlace> open(Map<String, Value> outcomes) {
            return HookPlace.of(rubric).stream()
                    .filter(place -> !outcomes.containsKey(place.place()))
                    .toList();
        }
    }

    /** Asks about one answer that is about to be saved. */
    static Said ofLine(InstalledRubric revision, RubricPin pin, String answerKey, Value.Fields answer) {
        Map<String, Value> outcomes = new LinkedHashMap<>();
        if (revision.asksHooks()) {
            List<HookPlace> places = HookOutcomes.places(revision.resolved(pin.interpretations()), answerKey);
            if (!places.isEmpty()) {
                Map<String, Value> all = revision.outcomes(pin.interpretations(), Map.of(answerKey, answer));
                places.forEach(place -> Optional.ofNullable(all.get(place.place()))
                        .ifPresent(said -> outcomes.put(place.place(), said)));
            }
        }
        return new Said(revision.rubricDigest(), outcomes);
    }

    /** Asks about every answer of a draft that nobody has asked about yet. */
    void complete(ApplicationId id) {
        Optional<Draft> asked = storage.read(handle -> draft(handle, id)
                .filter(draft -> !draft.open(draft.outcomes(handle, id)).isEmpty()));
        asked.ifPresent(draft -> {
            Map<String, Value> said =
                    draft.revision().outcomes(draft.pin().interpretations(), SelfAssessment.answers(draft.lines()));
            storage.change(handle -> keep(handle, id, draft, said));
        });
    }

    private void keep(Handle handle, ApplicationId id, Draft asked, Map<String, Value> said) {
        Instant now = storage.clock().now(handle);
        Optional<Draft> standing = draft(handle, id)
                .filter(draft ->
                        draft.revision().rubricDigest().equals(asked.revision().rubricDigest()));
        standing.ifPresent(draft -> draft.open(draft.outcomes(handle, id)).stream()
                .filter(place -> said.containsKey(place.place()))
                .filter(place ->
                        HookOutcomes.version(draft.lines(), place) == HookOutcomes.version(asked.lines(), place))
                .forEach(place -> HookOutcomes.keepOfDraft(
                        handle,
                        id,
                        draft.revision().rubricDigest(),
                        Map.of(place.place(), said.get(place.place())),
                        HookOutcomes.version(draft.lines(), place),
                        now)));
    }

    private Optional<Draft> draft(Handle handle, ApplicationId id) {
        return handle.attach(ApplicationDao.class).find(id).flatMap(application -> {
            Campaign campaign = campaigns.get(handle, application.campaignId());
            InstalledRubric revision = campaigns.rubric(campaign);
            return revision.asksHooks()
                    ? Optional.of(new Draft(
                            campaign.rubric(),
                            revision,
                            revision.resolved(campaign.rubric().interpretations()),
                            Dossiers.lines(handle.attach(DraftDao.class).lines(id))))
                    : Optional.empty();
        });
    }
}
