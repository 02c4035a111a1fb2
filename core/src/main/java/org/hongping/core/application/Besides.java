package org.hongping.core.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Moments;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.jdbi.v3.core.Handle;

/** What an application is judged by beside its answers: as it stands now, or as it was frozen with the decision. */
public final class Besides {
    private Besides() {}

    /** Returns what counts: once it is decided, what counted then. */
    public static Beside of(Handle handle, Application application, Campaign campaign, CampaignService campaigns) {
        if (application.state().isDecided()) {
            return handle.attach(PrerequisiteDao.class)
                    .frozen(application.id())
                    .map(frozen -> new Beside(
                            ValueText.fields(frozen.facts()).fields(),
                            ValueText.fields(frozen.gates()).fields()))
                    .orElse(Beside.NONE);
        }
        return new Beside(
                prerequisites(handle, application, campaign, campaigns).facts(),
                GateService.answers(handle, application.id()));
    }

    private static Prerequisites prerequisites(
            Handle handle, Application application, Campaign campaign, CampaignService campaigns) {
        Rubric rubric = campaigns.rubric(campaign).resolved(campaign.rubric().interpretations());
        return Prerequisites.of(handle, application, campaign, rubric, campaigns);
    }

    /**
     * Freezes what counts now with a decision, inside its unit of work.
     *
     * @param number of the decision
     * @return where each fact and each settled gate comes from, and as of when, for the trail
     */
    public static List<Map<String, String>> freeze(
            Handle handle,
            Application application,
            int number,
            Campaign campaign,
            CampaignService campaigns,
            Instant now) {
        Map<String, Value> facts =
                prerequisites(handle, application, campaign, campaigns).facts();
        List<Map<String, String>> grounds = new ArrayList<>();
        facts.forEach((fact, value) -> grounds.add(ground(
                fact,
                value instanceof Value.Figure figure ? figure.number().toPlainString() : "",
                "applications",
                Moments.text(now))));
        GateService.settled(handle, application.id())
                .forEach(settled -> grounds.add(ground(
                        "gate/" + settled.gate(),
                        settled.holds().orElse(false).toString(),
                        settled.source() + ": " + settled.ground(),
                        settled.asOf().toString())));
        handle.attach(PrerequisiteDao.class)
                .freeze(
                        application.id(),
                        number,
                        ValueText.write(new Value.Fields(facts)),
                        ValueText.write(new Value.Fields(GateService.answers(handle, application.id()))),
                        JsonText.of(grounds).text(),
                        now);
        return grounds;
    }

    private static Map<String, String> ground(String what, String value, String source, String asOf) {
        Map<String, String> ground = new LinkedHashMap<>();
        ground.put("what", what);
        ground.put("value", value);
        ground.put("source", source);
        ground.put("asOf", asOf);
        return ground;
    }
}
