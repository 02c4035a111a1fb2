package org.hongping.core.recommendation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** On the first page of an examiner: what waits in its area, how much is left, until when, and whom to chase. */
public final class ExaminerHome implements HomeBlock {
    private static final Message TITLE = Message.of("application.examination");

    private final RecommendationParts parts;

    /** Looks into these. */
    public ExaminerHome(RecommendationParts parts) {
        this.parts = parts;
    }

    @Override
    public Optional<HomeCard> card(Visitor visitor) {
        if (!visitor.is(Role.EXAMINER) || visitor.area().isEmpty()) {
            return Optional.empty();
        }
        List<AreaDesk> desks = OwnDesks.of(parts, visitor);
        if (desks.isEmpty()) {
            Message none = Message.of("recommendation.home-none");
            return Optional.of(new HomeCard(TITLE, none, Optional.empty(), Optional.empty()));
        }
        AreaDesk first = desks.stream()
                .filter(desk -> !desk.waiting().isEmpty())
                .findFirst()
                .or(() -> desks.stream().filter(AreaDesk::hasList).findFirst())
                .orElse(desks.get(0));
        return Optional.of(HomeCard.of(TITLE, todo(first), step(first))
                .with(new HomeCard.Part("recommendation/home.peb", Map.of("desks", desks))));
    }

    private static Message todo(AreaDesk desk) {
        String until =
                desk.window().map(StageWindow::closesAt).map(OfficeTime::moment).orElse("");
        String title = desk.campaign().text().title();
        int listed = desk.recommended().size() + desk.others().size();
        if (!desk.waiting().isEmpty()) {
            int all = desk.waiting().size() + listed;
            return Message.of(
                    "recommendation.home-waiting",
                    title,
                    Integer.toString(all),
                    Integer.toString(listed),
                    Integer.toString(desk.waiting().size()),
                    until);
        }
        return desk.hasList()
                ? Message.of("recommendation.home-seal", title, Integer.toString(listed), until)
                : Message.of("recommendation.home-quiet", title, until);
    }

    private static HomeCard.Step step(AreaDesk desk) {
        String list = "/campaigns/" + desk.campaign().id().text() + "/recommendation";
        return desk.waiting().stream()
                .findFirst()
                .map(filed -> new HomeCard.Step(
                        Message.of("recommendation.examine-next", filed.entrantName()),
                        "/applications/" + filed.id().text() + "/examination"))
                .orElse(new HomeCard.Step(Message.of("recommendation.to-list"), list));
    }
}
