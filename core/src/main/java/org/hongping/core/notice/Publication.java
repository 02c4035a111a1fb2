package org.hongping.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.storage.JsonText;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Message;

/**
 * What a campaign showed to the public; never changed, a correction is the next number.
 *
 * @param campaignId the campaign
 * @param number 1 for the first
 * @param body the notice as JSON text
 * @param checksum SHA-256 of the body in hexadecimal
 * @param opensAt when it was published
 * @param closesAt end of the time for objections
 * @param publishedBy account that published it
 */
public record Publication(
        CampaignId campaignId,
        int number,
        String body,
        String checksum,
        Instant opensAt,
        Instant closesAt,
        String publishedBy) {
    /** Returns what it says. */
    public Notice notice() {
        return new JsonText(body).as(Notice.class);
    }

    /** Returns the first eight characters of the checksum (核对码). */
    public String shortChecksum() {
        return checksum.substring(0, 8);
    }

    /** Says whether objections are still taken. */
    public boolean runsAt(Instant now) {
        return now.isBefore(closesAt);
    }

    /** Says how many days are left, counting whole days of the calendar. */
    public Message left(Instant now) {
        if (!runsAt(now)) {
            return Message.of("notice.over");
        }
        LocalDate today = LocalDate.ofInstant(now, OfficeTime.ZONE);
        long days = ChronoUnit.DAYS.between(today, LocalDate.ofInstant(closesAt, OfficeTime.ZONE));
        return days == 0 ? Message.of("notice.ends-today") : Message.of("notice.days-left", Long.toString(days));
    }
}
