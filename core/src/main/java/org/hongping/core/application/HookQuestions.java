package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.storage.Storage;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.HookPlace;
import org.jdbi.v3.core.Handle;

/**
 * Asks the code of a bundle about applications, outside any unit of work: a hook may take its time, and nobody else
 * waits for it. It hears what the applicant says of itself and of its subject; what assessors think does not reach it. Safe for use by
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
     * A draft that code hears.
     *
     * @param writing whose, and the campaign it belongs to
     * @param sheet what it says
     */
    record Hearing(DraftService.Writing writing, DraftSheet sheet) {
        private InstalledRubric revision() {
            return sheet.revision();
        }

        private Map<String, Value> ask(Map<String, ? extends Value> answers) {
            return revision().outcomes(writing.campaign().rubric().interpretations(), answers, sheet.subject());
        }

        /** The places nobody has asked about as things stand now. */
        private List<HookPlace> open(Handle handle) {
            Map<String, Value> outcomes =
                    HookOutcomes.ofFiling(handle, writing.application().id(), sheet);
            return sheet.places().stream()
                    .filter(place -> !outcomes.containsKey(place.place()))
                    .toList();
        }
    }

    /**
     * What was said of one answer.
     *
     * @param rubricDigest by the code of which rubric
     * @param told what it was told of the subject
     * @param outcomes by place
     */
    record Said(String rubricDigest, ToldSubject told, Map<String, Value> outcomes) {
        /** Returns it, unless the campaign was moved to another revision or the subject was changed meanwhile. */
        Map<String, Value> of(DraftSheet draft) {
            return draft.revision().rubricDigest().equals(rubricDigest)
                            && draft.told().isAlike(told)
                    ? outcomes
                    : Map.of();
        }
    }

    /** Asks about one answer that is about to be saved. */
    static Said ofLine(Hearing draft, String answerKey, Value.Fields answer) {
        Map<String, Value> outcomes = new LinkedHashMap<>();
        if (draft.revision().asksHooks()) {
            List<HookPlace> places = HookOutcomes.places(draft.sheet().rubric(), answerKey);
            if (!places.isEmpty()) {
                Map<String, Value> all = draft.ask(Map.of(answerKey, answer));
                places.forEach(place -> Optional.ofNullable(all.get(place.place()))
                        .ifPresent(said -> outcomes.put(place.place(), said)));
            }
        }
        return new Said(draft.revision().rubricDigest(), draft.sheet().told(), outcomes);
    }

    /** Asks about every answer of a draft that nobody has asked about yet, or not with this subject. */
    void complete(ApplicationId id) {
        Optional<Hearing> asked = storage.read(handle ->
                hearing(handle, id).filter(draft -> !draft.open(handle).isEmpty()));
        asked.ifPresent(draft -> {
            Map<String, Value> said =
                    draft.ask(SelfAssessment.answers(draft.sheet().lines()));
            storage.change(handle -> keep(handle, draft.sheet(), id, said));
        });
    }

    private void keep(Handle handle, DraftSheet asked, ApplicationId id, Map<String, Value> said) {
        Optional<Hearing> standing = hearing(handle, id)
                .filter(draft ->
                        draft.revision().rubricDigest().equals(asked.revision().rubricDigest()))
                .filter(draft -> draft.sheet().told().isAlike(asked.told()));
        standing.ifPresent(draft -> {
            draft.open(handle).stream()
                    .filter(place -> said.containsKey(place.place()))
                    .filter(place -> draft.sheet().version(place) == asked.version(place))
                    .forEach(place -> HookOutcomes.keepOfDraft(
                            handle,
                            id,
                            draft.revision().rubricDigest(),
                            Map.of(place.place(), said.get(place.place())),
                            asked.version(place),
                            asked.told(),
                            draft.writing().now()));
            if (draft.writing().application().selfTotal().isPresent()) {
                SelfTotal.keep(handle, draft.writing());
            }
        });
    }

    private Optional<Hearing> hearing(Handle handle, ApplicationId id) {
        return handle.attach(ApplicationDao.class).find(id).flatMap(application -> {
            Campaign campaign = campaigns.get(handle, application.campaignId());
            InstalledRubric revision = campaigns.rubric(campaign);
            if (!revision.asksHooks()) {
                return Optional.empty();
            }
            DraftService.Writing writing = new DraftService.Writing(
                    application,
                    campaign,
                    revision,
                    revision.resolved(campaign.rubric().interpretations()),
                    storage.clock().now(handle));
            return Optional.of(new Hearing(writing, SelfTotal.draft(handle, writing)));
        });
    }
}
