package org.hongping.core.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** On the first page of an assessor: how many sheets are left until when, and the next one to score. */
public final class AssessorHome implements HomeBlock {
    private static final Message TITLE = Message.of("assessment.mine");
    private static final int MOST = 5;

    private final AssessmentParts parts;

    /** Looks into these assessments. */
    public AssessorHome(AssessmentParts parts) {
        this.parts = parts;
    }

    @Override
    public Optional<HomeCard> card(Visitor visitor) {
        if (!visitor.is(Role.ASSESSOR)) {
            return Optional.empty();
        }
        List<Standing> standings = parts.queue().standings(visitor);
        Instant now = parts.applications().desks().now();
        return standings.stream()
                .filter(standing -> standing.open() > 0 && standing.isOpenAt(now))
                .findFirst()
                .map(pressing -> card(pressing, visitor))
                .or(() -> standings.stream()
                        .filter(standing -> standing.all() > 0)
                        .findFirst()
                        .map(standing -> waiting(standing, now)));
    }

    private HomeCard card(Standing standing, Visitor visitor) {
        QueueSearch search = new QueueSearch(Optional.of(AssignmentState.OPEN), new Cursor(Optional.empty(), MOST));
        HomeCard.Step step = new HomeCard.Step(
                Message.of("assessment.next"),
                "/assessments/" + standing.nextOpen().orElseThrow().text());
        Map<String, Object> below =
                Map.of("rows", parts.queue().page(search, visitor).items());
        return HomeCard.of(TITLE, todo("assessment.home-todo", standing), step)
                .with(new HomeCard.Part("assessment/home.peb", below));
    }

    private static HomeCard waiting(Standing standing, Instant now) {
        HomeCard.Step step = new HomeCard.Step(Message.of("assessment.show-all"), "/assessments");
        if (standing.open() == 0) {
            return HomeCard.of(TITLE, todo("assessment.home-done", standing), step);
        }
        boolean early = now.isBefore(standing.opensAt());
        Message todo = early
                ? Message.of(
                        "assessment.home-early",
                        Integer.toString(standing.open()),
                        OfficeTime.moment(standing.opensAt()))
                : todo("assessment.home-late", standing);
        return HomeCard.of(TITLE, todo, step);
    }

    private static Message todo(String key, Standing standing) {
        return new Message(
                key,
                List.of(
                        Integer.toString(standing.all()),
                        Integer.toString(standing.finished()),
                        Integer.toString(standing.open()),
                        OfficeTime.moment(standing.until())));
    }
}
