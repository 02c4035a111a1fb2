package org.hongping.core.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignKind;
import org.hongping.core.campaign.CampaignPlan;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.CampaignTerms;
import org.hongping.core.campaign.CampaignText;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.notice.NoticePlan;
import org.hongping.core.notice.NoticeService;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Visitor;
import org.hongping.core.workday.WorkCalendar;

/** Campaigns of the demonstration, from their draft to their end. */
final class Calls {
    /** As most notices have it: an honour holds for three years, and nobody pays. */
    private static final CampaignTerms TERMS =
            new CampaignTerms("", Optional.empty(), Optional.empty(), Optional.of(36), true);

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final int SHOWN_DAYS = 20;
    private static final WorkCalendar WEEKS = new WorkCalendar(List.of());
    private static final String WHY_MOVED = "演示：把日程移到过去";

    private final CampaignService campaigns;
    private final NoticeService notices;
    private final Visitor organiser;
    private final LocalDate today;

    Calls(DemonstrationParts parts, Visitor organiser) {
        this.campaigns = parts.applications().campaigns();
        this.notices = parts.notices();
        this.organiser = organiser;
        this.today = parts.registry().estates().today();
    }

    Campaign begin(Story.Call call, String host, String rubricDigest) {
        int year = today.getYear() - call.yearsAgo();
        CampaignText text = new CampaignText(
                withYear(call.title(), year),
                CampaignKind.DEMONSTRATION,
                host,
                "",
                withYear(call.basis(), year),
                year,
                false,
                TERMS);
        List<StageWindow> windows =
                call.windows().entrySet().stream().map(this::window).toList();
        Campaign draft = campaigns.create(new CampaignPlan(text, rubricDigest, Map.of(), windows), organiser);
        return call.end() == Story.End.DRAFT ? draft : campaigns.open(draft.id(), draft.version(), organiser);
    }

    void end(Story.Call call, Campaign open) {
        if (call.end() != Story.End.PUBLISHED) {
            return;
        }
        Map<Stage, List<Integer>> moved = call.moved().orElse(Map.of());
        NoticePlan plan =
                new NoticePlan(SHOWN_DAYS, Optional.empty(), call.contact().orElseThrow());
        notices.publish(open.id(), plan, organiser);
        Campaign campaign = open;
        for (Map.Entry<Stage, List<Integer>> window : moved.entrySet()) {
            campaign = campaigns.moveWindow(campaign.id(), campaign.version(), window(window), WHY_MOVED, organiser);
        }
        campaigns.close(campaign.id(), campaign.version(), organiser);
    }

    private StageWindow window(Map.Entry<Stage, List<Integer>> days) {
        return new StageWindow(
                days.getKey(),
                moment(days.getValue().get(0), OPENS),
                moment(days.getValue().get(1), CLOSES));
    }

    /** What is yet to end ends on a working day, so that nothing in the demonstration asks to be mended first. */
    private Instant moment(int daysFromToday, LocalTime time) {
        LocalDate day = today.plusDays(daysFromToday);
        boolean yetToEnd = daysFromToday > 0 && time.equals(CLOSES);
        return (yetToEnd ? WEEKS.onOrAfter(day) : day)
                .atTime(time)
                .atZone(OfficeTime.ZONE)
                .toInstant();
    }

    private static String withYear(String text, int year) {
        return text.replace("{year}", String.valueOf(year));
    }
}
