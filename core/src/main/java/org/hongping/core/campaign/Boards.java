package org.hongping.core.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.audit.Chain;
import org.hongping.core.trail.Trail;
import org.hongping.core.trail.TrailLine;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.workday.WorkCalendar;
import org.hongping.rubric.Message;
import org.hongping.rubric.Status;

/** Puts boards together. */
final class Boards {
    private static final int LAST_ROWS = 12;

    private final CampaignParts parts;

    Boards(CampaignParts parts) {
        this.parts = parts;
    }

    Board of(Campaign campaign, Locale language) {
        Instant now = parts.campaigns().now();
        PinView pin = PinView.of(campaign, parts.rubrics(), language);
        List<Turnout.District> districts = parts.turnout().byDistrict(campaign.id());
        Numbers all = districts.stream().map(Turnout.District::numbers).reduce(Numbers.NONE, Numbers::plus);
        return new Board(
                campaign,
                parts.campaigns().areaOf(campaign).orElse(""),
                pin,
                Calendar.of(campaign.windows(), now),
                all,
                districts,
                NextStep.of(campaign, all, !pin.missing(), now),
                trail(campaign, language),
                restDays(campaign),
                lacking(campaign, pin),
                parts.holidays().calendar());
    }

    /** The last moment of a window is the day before its end, where it ends at midnight. */
    private List<Message> restDays(Campaign campaign) {
        WorkCalendar calendar = parts.holidays().calendar();
        return campaign.windows().stream()
                .map(window -> Map.entry(
                        window.stage(), LocalDate.ofInstant(window.closesAt().minusMillis(1), OfficeTime.ZONE)))
                .filter(end -> !campaign.isOver() && !calendar.isWorking(end.getValue()))
                .map(end -> Message.of("workday.rest-day", end.getKey().word(), OfficeTime.day(end.getValue())))
                .toList();
    }

    private static List<Message> lacking(Campaign campaign, PinView pin) {
        List<Message> lacking = new ArrayList<>();
        campaign.missingWindows().forEach(stage -> lacking.add(Message.of("campaign.window-missing", stage.word())));
        if (pin.missing()) {
            lacking.add(Message.of("campaign.rubric-absent", pin.title(), pin.shortDigest()));
        }
        pin.rubric()
                .filter(rubric -> rubric.status() == Status.OUTLINE)
                .ifPresent(outline -> lacking.add(Message.of("campaign.outline", pin.title())));
        return lacking;
    }

    private List<TrailLine> trail(Campaign campaign, Locale language) {
        return new Trail(parts.accounts())
                .lines(parts.audit().before(Chain.of(campaign.id()), Long.MAX_VALUE, LAST_ROWS), language);
    }
}
