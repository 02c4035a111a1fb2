package org.hongping.core.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.Desk;
import org.hongping.core.application.SubjectWords;
import org.hongping.rubric.Message;

/**
 * A score sheet (评分表) as it goes on paper.
 *
 * @param desk the application it is about
 * @param kind whose sheet it is, in words
 * @param who the body or member that scored; empty for the applicant
 * @param draft what to call it while it is not fixed; empty once it is
 * @param subject what is known of the subject, in words
 * @param sections its sections in the source's order
 * @param incidents what the negative list takes, item by item
 * @param base points of the base sections, decimal text
 * @param bonus points of the bonus sections, decimal text
 * @param deductions points the negative list takes off, decimal text; empty where it takes none
 * @param total points of both less what the negative list takes, decimal text
 * @param fixedAt when it was fixed
 * @param checksum first characters of the checksum of what was fixed
 * @param path where it can be looked up
 * @param signers who signs it, each with a place
 */
public record PrintedSheet(
        Desk desk,
        Message kind,
        Optional<String> who,
        Optional<Message> draft,
        List<SubjectWords> subject,
        List<Section> sections,
        List<Minus> incidents,
        String base,
        String bonus,
        Optional<String> deductions,
        String total,
        Optional<Instant> fixedAt,
        Optional<String> checksum,
        String path,
        List<Message> signers) {
    /** Copies the lists. */
    public PrintedSheet {
        subject = List.copyOf(subject);
        sections = List.copyOf(sections);
        incidents = List.copyOf(incidents);
        signers = List.copyOf(signers);
    }

    /**
     * A section.
     *
     * @param code the source's own number
     * @param label short name in the visitor's language
     * @param points points, decimal text
     * @param max most points, decimal text
     * @param lines its lines
     */
    public record Section(String code, String label, Optional<String> points, String max, List<Line> lines) {
        /** Copies the lines. */
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An item of the negative list.
     *
     * @param label what happened
     * @param points what it takes, decimal text
     * @param how how that came about, in words
     */
    public record Minus(String label, String points, String how) {}

    /**
     * A line.
     *
     * @param code the source's own number
     * @param label short name in the visitor's language
     * @param points points, decimal text
     * @param max most points, decimal text
     * @param how how they came about, in words
     * @param reason what was added in words; blank if nothing was
     * @param clause where it stands in the scheme
     */
    public record Line(
            String code,
            String label,
            Optional<String> points,
            String max,
            String how,
            String reason,
            Optional<String> clause) {}
}
