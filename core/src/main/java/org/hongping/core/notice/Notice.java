package org.hongping.core.notice;

import java.time.Instant;
import java.util.List;

/**
 * What a notice says (公示).
 *
 * @param number 1 for the first of its campaign
 * @param opensAt when it was published
 * @param closesAt end of the time for objections
 * @param title title of the campaign
 * @param host body that holds it
 * @param basis document number it rests on; may be blank
 * @param rubric id of the rubric
 * @param rubricTitle its official title
 * @param edition its edition
 * @param rubricDigest its digest
 * @param days working days it runs
 * @param contact where objections go
 * @param rows estates proposed for the honour, highest total first
 */
public record Notice(
        int number,
        Instant opensAt,
        Instant closesAt,
        String title,
        String host,
        String basis,
        String rubric,
        String rubricTitle,
        String edition,
        String rubricDigest,
        int days,
        Contact contact,
        List<NoticeRow> rows) {
    /** Copies the rows. */
    public Notice {
        rows = List.copyOf(rows);
    }
}
