package org.hongping.core.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** On the first page of an organiser: the campaigns that go on, each with what to do now. */
public final class OrganiserHome implements HomeBlock {
    private static final Message TITLE = Message.of("campaign.all");
    private static final int MOST = 20;

    private final CampaignParts parts;

    /** Looks into these campaigns. */
    public OrganiserHome(CampaignParts parts) {
        this.parts = parts;
    }

    /**
     * A campaign of the list.
     *
     * @param campaign the campaign
     * @param current the window that closes next, or else the one that opens next
     * @param steps what to do now
     */
    public record Row(Campaign campaign, Optional<Calendar.Bar> current, List<NextStep> steps) {
        /** Copies the steps. */
        public Row {
            steps = List.copyOf(steps);
        }

        boolean isPressing() {
            return steps.stream().anyMatch(NextStep::pressing);
        }
    }

    @Override
    public Optional<HomeCard> card(Visitor visitor) {
        if (!visitor.is(Role.ORGANISER)) {
            return Optional.empty();
        }
        List<Campaign> campaigns = parts.campaigns()
                .page(Optional.empty(), visitor, new Cursor(Optional.empty(), MOST))
                .items();
        List<Row> rows = rows(campaigns);
        return Optional.of(rows.isEmpty() ? first(campaigns) : card(rows));
    }

    private List<Row> rows(List<Campaign> campaigns) {
        Instant now = parts.campaigns().now();
        Map<CampaignId, Numbers> numbers = parts.turnout().byCampaign();
        return campaigns.stream()
                .filter(campaign -> !campaign.isOver())
                .map(campaign -> new Row(
                        campaign,
                        Calendar.of(campaign.windows(), now).current(),
                        NextStep.of(
                                campaign,
                                numbers.getOrDefault(campaign.id(), Numbers.NONE),
                                parts.campaigns().rubricIfThere(campaign).isPresent(),
                                now)))
                .toList();
    }

    private static HomeCard first(List<Campaign> over) {
        Message todo = Message.of(over.isEmpty() ? "campaign.none-says" : "campaign.home-none-open");
        return HomeCard.of(TITLE, todo, new HomeCard.Step(Message.of("campaign.new"), "/campaigns/new"));
    }

    private static HomeCard card(List<Row> rows) {
        int steps = rows.stream().mapToInt(row -> row.steps().size()).sum();
        Row pressing = rows.stream().filter(Row::isPressing).findFirst().orElse(rows.get(0));
        Message todo = steps == 0
                ? Message.of("campaign.home-quiet", Integer.toString(rows.size()))
                : Message.of("campaign.home-todo", Integer.toString(rows.size()), Integer.toString(steps));
        HomeCard.Step step = new HomeCard.Step(
                Message.of("campaign.to-board"),
                "/campaigns/" + pressing.campaign().id().text());
        return HomeCard.of(TITLE, todo, step).with(new HomeCard.Part("campaign/home.peb", Map.of("rows", rows)));
    }
}
