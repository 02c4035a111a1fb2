package org.hongping.core.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.registry.KnownFact;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.JsonText;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.jdbi.v3.core.Handle;

/** What an application is judged by beside its answers: as it stands now, or as it was frozen with the decision. */
public final class Besides {
    private static final String DEDUCTIONS = "deductions";

    private Besides() {}

    /** Returns what counts: once it is decided, what counted then. */
    public static Beside of(
            Handle handle, Application application, Campaign campaign, CampaignService campaigns, Instant now) {
        Beside subject = SubjectFields.handedIn(handle, application.id(), campaigns.rubric(campaign));
        if (application.state().isDecided()) {
            return handle.attach(PrerequisiteDao.class)
                    .frozen(application.id())
                    .map(frozen -> subject.with(
                                    ValueText.fields(frozen.facts()).fields(),
                                    ValueText.fields(frozen.gates()).fields())
                            .deducting(deductions(frozen)))
                    .orElse(subject);
        }
        return subject.with(
                        GateFacts.values(facts(handle, application, campaign, campaigns, now)),
                        GateService.answers(handle, application.id()))
                .deducting(deductions(handle, application.id()));
    }

    /** Returns the incidents that count, as a score sheet holds them: once it is decided, those that counted then. */
    public static List<Value> deductions(Handle handle, Application application) {
        return application.state().isDecided()
                ? handle.attach(PrerequisiteDao.class)
                        .frozen(application.id())
                        .map(Besides::deductions)
                        .orElse(List.of())
                : deductions(handle, application.id());
    }

    /** Returns the incidents that stand, as a score sheet holds them; none is changed once it is decided. */
    public static List<Value> deductions(Handle handle, ApplicationId id) {
        return DeductionEntry.values(DeductionService.standing(handle, id));
    }

    private static List<Value> deductions(PrerequisiteDao.Frozen frozen) {
        return frozen.deductions()
                .map(json -> ValueText.fields(json).fields().get(DEDUCTIONS))
                .map(value -> value instanceof Value.Items items ? items.items() : List.<Value>of())
                .orElse(List.of());
    }

    private static List<KnownFact> facts(
            Handle handle, Application application, Campaign campaign, CampaignService campaigns, Instant now) {
        Rubric rubric = campaigns.rubric(campaign).resolved(campaign.rubric().interpretations());
        Prerequisites others = Prerequisites.of(handle, application, campaign, rubric, campaigns);
        return GateFacts.live(handle, application, rubric, others, now);
    }

    /** Returns the facts that were frozen with the last decision; empty if it is not decided. */
    static Optional<List<KnownFact>> frozenFacts(Handle handle, Application application) {
        return Optional.of(application)
                .filter(one -> one.state().isDecided())
                .flatMap(one -> handle.attach(PrerequisiteDao.class).frozen(one.id()))
                .map(GateFacts::frozen);
    }

    /**
     * Freezes what counts now with a decision, inside its unit of work.
     *
     * @param number of the decision
     * @return where each fact, settled gate and incident comes from, and as of when, for the trail
     */
    public static List<Map<String, String>> freeze(
            Handle handle,
            Application application,
            int number,
            Campaign campaign,
            CampaignService campaigns,
            Instant now) {
        List<KnownFact> facts = facts(handle, application, campaign, campaigns, now);
        List<Map<String, String>> grounds =
                new ArrayList<>(facts.stream().map(GateFacts::ground).toList());
        GateService.settled(handle, application.id()).forEach(settled -> grounds.add(ground(settled)));
        List<DeductionEntry> incidents = DeductionService.standing(handle, application.id());
        incidents.forEach(incident -> grounds.add(incident.ground()));
        handle.attach(PrerequisiteDao.class)
                .freeze(
                        application.id(),
                        number,
                        ValueText.write(new Value.Fields(GateFacts.values(facts))),
                        ValueText.write(new Value.Fields(GateService.answers(handle, application.id()))),
                        ValueText.write(new Value.Fields(
                                Map.of(DEDUCTIONS, new Value.Items(DeductionEntry.values(incidents))))),
                        JsonText.of(grounds).text(),
                        now);
        return grounds;
    }

    private static Map<String, String> ground(GateSettlement settled) {
        Map<String, String> ground = new LinkedHashMap<>();
        ground.put("what", "gate/" + settled.gate());
        ground.put("value", settled.holds().orElse(false).toString());
        ground.put("source", settled.source() + ": " + settled.ground());
        ground.put("asOf", settled.asOf().toString());
        return ground;
    }
}
