package org.hongping.core.assessment;

import java.util.List;
import java.util.Optional;
import org.hongping.core.application.LineView;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.InstalledRubric;

/**
 * One section across all of a member's estates (横向评分).
 *
 * @param campaign of which campaign
 * @param revision the rubric it is locked to
 * @param sections sections that hold lines of the member's
 * @param section the one that is shown
 * @param columns its lines
 * @param rows the estates
 * @param sort how they are sorted
 */
public record Across(
        Campaign campaign,
        InstalledRubric revision,
        List<Section> sections,
        Section section,
        List<Column> columns,
        List<Row> rows,
        Sort sort) {
    /** Copies the lists. */
    public Across {
        sections = List.copyOf(sections);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** How the estates are sorted. */
    public enum Sort {
        /** As they were handed out. */
        ORDER,
        /** By what the applicants claim in the section, the most first. */
        CLAIM,
        /** By lines without evidence, the most first. */
        EVIDENCE
    }

    /**
     * A section of the rubric.
     *
     * @param code the source's own number
     * @param label its name in the visitor's language
     */
    public record Section(String code, String label) {}

    /**
     * A line of the section.
     *
     * @param code the source's own number
     * @param label its name in the visitor's language
     * @param max most points, decimal text
     */
    public record Column(String code, String label, String max) {}

    /**
     * An estate.
     *
     * @param assignment the member's sheet
     * @param entrant its name
     * @param area where it lies
     * @param scored how many lines of the whole sheet are scored
     * @param asked how many there are
     * @param writable whether it may be written in at this moment
     * @param claimed what the applicant claims in the section, decimal text
     * @param claimedMicro the same in millionths of a point, for sorting
     * @param bare lines of the section without evidence
     * @param cells its lines under their columns; empty where the line is none of this sheet's
     */
    public record Row(
            Assignment assignment,
            String entrant,
            String area,
            int scored,
            int asked,
            boolean writable,
            String claimed,
            long claimedMicro,
            int bare,
            List<Optional<LineView>> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** Returns how many lines of the section are still open. */
        public long left() {
            return cells.stream()
                    .flatMap(Optional::stream)
                    .filter(cell ->
                            cell.state().equals("missing") && !cell.widget().ticked("abstain"))
                    .count();
        }
    }

    /** Returns the path of its pages. */
    public String path() {
        return "/campaigns/" + campaign.id().text() + "/across";
    }

    /** Returns how many cells are still open. */
    public long left() {
        return rows.stream().mapToLong(Row::left).sum();
    }

    /** Returns how many cells there are. */
    public long cells() {
        return rows.stream()
                .mapToLong(row -> row.cells().stream().flatMap(Optional::stream).count())
                .sum();
    }

    /** Says whether anything can be scored. */
    public boolean isWritable() {
        return rows.stream().anyMatch(Row::writable);
    }
}
