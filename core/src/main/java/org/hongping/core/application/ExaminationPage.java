package org.hongping.core.application;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;

/** The page on which an application is examined; also for the feature that keeps what examiners say. */
public final class ExaminationPage {
    /** Its template. */
    public static final String TEMPLATE = "application/examination.peb";

    private ExaminationPage() {}

    /**
     * Returns what stands on it, the opinion form filled with what is said so far.
     *
     * @throws Rejected if there is no such application or it is not for this visitor to see
     */
    public static Map<String, Object> model(ApplicationParts parts, ApplicationId id, Visitor by, Locale language) {
        Desk desk = parts.desks().open(id, by);
        boolean examines = parts.applications().examines(desk.application(), by);
        Optional<StandingOpinion> opinion = by.area()
                .filter(area -> examines && desk.application().level().isPresent())
                .map(area -> parts.desks().opinion(desk.application(), area));
        Map<String, Object> model = WorkPage.of(desk, language, "examination");
        model.put("rows", FormViews.of(desk, language).rows());
        model.put("sections", LineViews.of(desk, language).sections());
        model.put("form", FormInput.empty());
        model.put("examines", examines);
        model.put("opinion", opinion);
        model.put("said", FormInput.showing(opinion.map(StandingOpinion::typed).orElse(Map.of())));
        model.put("stale", false);
        return model;
    }
}
