package org.hongping.core.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.registry.EntrantChoice;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** On the first page of an applicant: what it has to do next, and where each of its applications stands. */
public final class ApplicantHome implements HomeBlock {
    private static final Message TITLE = Message.of("application.mine");
    private static final int MOST = 5;

    /** What waits for the applicant comes first, corrections before drafts. */
    private static final Comparator<OwnRow> PRESSING =
            Comparator.comparing(own -> switch (own.row().state()) {
                case RETURNED -> 0;
                case DRAFT -> 1;
                default -> 2;
            });

    private final ApplicationParts parts;

    /** Looks into these applications. */
    public ApplicantHome(ApplicationParts parts) {
        this.parts = parts;
    }

    @Override
    public Optional<HomeCard> card(Visitor visitor) {
        if (!visitor.is(Role.APPLICANT)) {
            return Optional.empty();
        }
        Instant now = parts.desks().now();
        ApplicationSearch search =
                new ApplicationSearch(Optional.empty(), Optional.empty(), "", new Cursor(Optional.empty(), MOST));
        List<OwnRow> rows = parts.lists().own(search, visitor).items().stream()
                .map(row -> OwnRow.of(row, parts.campaigns().get(row.campaignId(), row.entrant()), now))
                .sorted(PRESSING)
                .toList();
        return rows.isEmpty() ? open(visitor, now) : Optional.of(card(rows));
    }

    private static HomeCard card(List<OwnRow> rows) {
        OwnRow first = rows.get(0);
        Message state = first.row().state().word();
        boolean writable = first.row().state().isWritable();
        Message todo = first.progress()
                .until()
                .map(until ->
                        Message.of("application.home-todo", first.row().entrantName(), state, OfficeTime.moment(until)))
                .orElseGet(
                        () -> Message.of("application.home-waiting", first.row().entrantName(), state));
        HomeCard.Step step = new HomeCard.Step(
                writable ? Message.of("application.go-on") : Message.of("application.home-show"),
                "/applications/" + first.row().id().text());
        return HomeCard.of(TITLE, todo, step).with(new HomeCard.Part("application/home.peb", Map.of("rows", rows)));
    }

    private Optional<HomeCard> open(Visitor visitor, Instant now) {
        List<Campaign> open = parts.campaigns().filing(now);
        List<EntrantChoice> choices = parts.applications().choices(open, visitor);
        HomeCard.Step step = new HomeCard.Step(Message.of("application.start"), "/applications");
        return open.stream()
                .filter(campaign ->
                        choices.stream().anyMatch(choice -> parts.campaigns().takes(campaign, choice)))
                .findFirst()
                .map(campaign -> HomeCard.of(TITLE, todo(campaign), step));
    }

    private static Message todo(Campaign campaign) {
        String until = campaign.window(Stage.FILING)
                .map(StageWindow::closesAt)
                .map(OfficeTime::moment)
                .orElse("—");
        return Message.of("application.home-open", campaign.text().title(), until);
    }
}
