package org.hongping.core.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.application.DeductionEntry;
import org.hongping.core.application.FactView;
import org.hongping.rubric.Message;

/**
 * A result in words, line by line (得分说明), for reading and for paper.
 *
 * @param sections the sheet's sections in the source's order
 * @param gates what would bar the applicant
 * @param readings readings in force
 * @param members who scored
 * @param base points of the base sections, decimal text
 * @param bonus points of the bonus sections, decimal text
 * @param incidents what the negative list takes, item by item; empty where it takes nothing
 * @param deductions points of the negative list, decimal text; empty where there are none
 * @param total the total, decimal text; empty while it is not complete
 * @param partialTotal points so far, decimal text
 * @param missing codes of lines that are still open
 */
public record Explanation(
        List<Section> sections,
        List<Bar> gates,
        List<Reading> readings,
        List<MemberView> members,
        String base,
        String bonus,
        List<Minus> incidents,
        Optional<String> deductions,
        Optional<String> total,
        String partialTotal,
        List<String> missing) {

    /**
     * A section of the sheet.
     *
     * @param code the source's own number
     * @param label short name in the visitor's language
     * @param points points so far, decimal text
     * @param max most points, decimal text
     * @param how how the lines became the section's points, in words
     * @param lines its lines
     */
    public record Section(
            String code, String label, Optional<String> points, String max, String how, List<ExplainedLine> lines) {}

    /**
     * A gate and what it came to.
     *
     * @param label what would bar
     * @param kind kind of the state, for the icon
     * @param word whether it stands in the way
     * @param waits results of other rubrics it waits for
     * @param facts what is known of what its condition asks for
     * @param bars whether it keeps the applicant out
     */
    public record Bar(
            String label, String kind, Message word, List<Message> waits, List<FactView> facts, boolean bars) {
        static final String WAITING = "waiting";

        /** Copies the lists. */
        public Bar {
            waits = List.copyOf(waits);
            facts = List.copyOf(facts);
        }
    }

    /**
     * An item of the negative list that takes points.
     *
     * @param label what happened
     * @param points what it takes, decimal text
     * @param how how that came about, in words
     * @param entries the incidents, the earliest first
     */
    public record Minus(String label, String points, String how, List<DeductionEntry> entries) {
        /** Copies the incidents. */
        public Minus {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A reading in force.
     *
     * @param id fixed name
     * @param clause clause it reads
     * @param label what the question is
     * @param option how it is read
     * @param switched whether the organiser chose other than the default
     */
    public record Reading(String id, String clause, String label, String option, boolean switched) {}

    /** Returns what keeps the applicant out, one after the other; empty if nothing does. */
    public String barring() {
        return gates.stream().filter(Bar::bars).map(Bar::label).collect(Collectors.joining("、"));
    }

    /** Returns how many gates nobody has decided. */
    public long open() {
        return gates.stream().filter(gate -> gate.kind().equals(Bar.WAITING)).count();
    }

    /** Says whether the organiser chose any reading other than the default. */
    public boolean isSwitched() {
        return readings.stream().anyMatch(Reading::switched);
    }
}
