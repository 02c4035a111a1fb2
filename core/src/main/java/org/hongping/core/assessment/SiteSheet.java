package org.hongping.core.assessment;

import java.util.List;
import org.hongping.core.application.SectionView;
import org.hongping.core.application.SubjectWords;

/**
 * A sheet to score by hand on site (现场评分表), or what was scored to be signed.
 *
 * @param desk the sheet
 * @param body for whom it is scored
 * @param subject what is known of the subject, in words
 * @param signers who signs, by name
 * @param sections its lines
 * @param blank whether boxes are left empty
 * @param checksum first characters of the checksum of what it says; blank on a blank one
 */
public record SiteSheet(
        ScoreDesk desk,
        String body,
        List<SubjectWords> subject,
        List<String> signers,
        List<SectionView> sections,
        boolean blank,
        String checksum) {
    /** Copies the lists. */
    public SiteSheet {
        subject = List.copyOf(subject);
        signers = List.copyOf(signers);
        sections = List.copyOf(sections);
    }
}
