package org.hongping.core.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.Field;
import org.hongping.core.application.Line;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.recommendation.Verdict;
import org.hongping.core.registry.EntrantRef;
import org.hongping.core.result.Outcome;
import org.hongping.core.result.ResultService;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.JsonText;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Value;

/** Applications of the demonstration: written by their applicants, then taken from step to step. */
final class Play {
    private static final String SEALED = "推荐汇总表（盖章件，演示）";

    private final Story story;
    private final DemonstrationParts parts;
    private final People people;
    private final Town town;
    private final Evidences evidences;
    private final Jury jury;

    Play(Story story, DemonstrationParts parts, People people, Town town) {
        this.story = story;
        this.parts = parts;
        this.people = people;
        this.town = town;
        this.evidences = new Evidences(story, parts.applications());
        this.jury = new Jury(parts.assessments(), people);
    }

    void perform(Campaign campaign, Story.Filing filing) {
        Story.House house = story.house(filing.estate());
        Visitor applicant = people.named(story.company(house).account());
        ApplicationService applications = parts.applications().applications();
        Application application =
                applications.start(campaign.id(), EntrantRef.of(town.estate(filing.estate())), applicant);
        Map<String, Object> answers = answers(filing);
        fillIn(application.id(), house, applicant);
        answer(application.id(), first(answers, filing.part().orElse(answers.size())), applicant);
        evidences.bring(application.id(), filing, house, applicant);
        for (Story.Step step : filing.steps()) {
            take(step, application.id(), filing, applicant);
        }
    }

    private void take(Story.Step step, ApplicationId id, Story.Filing filing, Visitor applicant) {
        ApplicationService applications = parts.applications().applications();
        ResultService results = parts.results();
        Visitor organiser = people.organiser();
        String reason = filing.reason().orElse("");
        switch (step) {
            case SUBMIT -> applications.submit(id, applicant);
            case RETURN ->
                applications.returnForCorrection(id, reason, filing.lines().orElse(Map.of()), organiser);
            case CORRECT -> answer(id, filing.corrections().orElse(Map.of()), applicant);
            case RECOMMEND -> say(id, Verdict.RECOMMENDED, reason);
            case LEAVE_OUT -> say(id, Verdict.NOT_RECOMMENDED, reason);
            case SEAL -> seal(id);
            case ADMIT -> applications.admit(id, organiser);
            case ASSIGN -> jury.assign(id);
            case SCORE -> jury.score(id, filing.scores().orElse(List.of()), answers(filing));
            case CONFER -> results.decide(id, Outcome.CONFERRED, reason, organiser);
            case REFUSE -> results.decide(id, Outcome.NOT_CONFERRED, reason, organiser);
            case WITHDRAW -> applications.withdraw(id, reason, applicant);
        }
    }

    private void say(ApplicationId id, Verdict verdict, String words) {
        Visitor examiner = people.examiner();
        parts.recommendations()
                .say(
                        id,
                        verdict,
                        words,
                        parts.recommendations().standing(id, examiner).version(),
                        examiner);
    }

    private void seal(ApplicationId id) {
        Visitor examiner = people.examiner();
        Application sealed = parts.applications().applications().get(id, examiner);
        parts.recommendations().seal(sealed.campaignId(), evidences.scan(SEALED, examiner), examiner);
    }

    private void fillIn(ApplicationId id, Story.House house, Visitor applicant) {
        Map<String, Field> there =
                parts.applications().drafts().dossier(id, applicant).fields();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("filedOn", parts.registry().estates().today().toString());
        fields.put("overview", Evidences.filled(story.overview(), house));
        fields.forEach((field, value) -> {
            int version = there.containsKey(field) ? there.get(field).version() : 0;
            parts.applications().drafts().saveField(id, field, value, version, applicant);
        });
    }

    private void answer(ApplicationId id, Map<String, Object> answers, Visitor applicant) {
        Map<String, Line> there =
                parts.applications().drafts().dossier(id, applicant).lines();
        answers.forEach((code, answer) -> {
            int version = there.containsKey(code) ? there.get(code).version() : 0;
            parts.applications().drafts().saveLine(id, code, value(answer), "", version, applicant);
        });
    }

    /** What all claim, then what this one claims, its owners' satisfaction last. */
    private Map<String, Object> answers(Story.Filing filing) {
        Map<String, Object> answers = new LinkedHashMap<>(story.answers());
        filing.answers().ifPresent(answers::putAll);
        filing.satisfaction().ifPresent(percent -> answers.put("5.4", satisfied(percent)));
        return answers;
    }

    private static Map<String, Object> satisfied(String percent) {
        return Map.of(
                "parts",
                Map.of(
                        "a", Map.of("checks", List.of("monitor")),
                        "b", Map.of("value", new BigDecimal(percent))));
    }

    static Map<String, Object> first(Map<String, Object> answers, int lines) {
        Map<String, Object> first = new LinkedHashMap<>();
        answers.entrySet().stream().limit(lines).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }

    static Value.Fields value(Object answer) {
        return ValueText.fields(JsonText.of(answer).text());
    }
}
