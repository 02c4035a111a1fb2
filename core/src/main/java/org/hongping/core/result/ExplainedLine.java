package org.hongping.core.result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of an explanation (得分说明).
 *
 * @param code the source's own number
 * @param label short name in the visitor's language
 * @param clause where it stands in the scheme
 * @param points its points, decimal text; empty while it has none
 * @param max most points, decimal text
 * @param state word of its state
 * @param how how the points came about, in words
 * @param voices what the members gave, in the order of the panel; those who said the same stand together
 * @param spread difference between the highest and the lowest member, decimal text
 * @param apart whether the spread is above what the rubric tolerates
 * @param evidence how many pieces of evidence stand beside it
 */
public record ExplainedLine(
        String code,
        String label,
        Optional<String> clause,
        Optional<String> points,
        String max,
        String state,
        String how,
        List<VoiceView> voices,
        Optional<String> spread,
        boolean apart,
        int evidence) {
    /** Copies the voices. */
    public ExplainedLine {
        voices = List.copyOf(voices);
    }

    /**
     * What one member gave, or several alike.
     *
     * @param members their names, or numbers for those who may not know them
     * @param points points each gave, decimal text
     * @param how how they came about, in words
     * @param reason why, in the member's own words; blank if none was given
     * @param savedAt when it was given last
     */
    public record VoiceView(List<String> members, String points, String how, String reason, Optional<Instant> savedAt) {
        /** Copies the names. */
        public VoiceView {
            members = List.copyOf(members);
        }

        boolean saysAs(VoiceView other) {
            return points.equals(other.points) && how.equals(other.how) && reason.equals(other.reason);
        }

        VoiceView with(VoiceView other) {
            List<String> both = new ArrayList<>(members);
            both.addAll(other.members);
            Optional<Instant> last =
                    Stream.of(savedAt, other.savedAt).flatMap(Optional::stream).max(Comparator.naturalOrder());
            return new VoiceView(both, points, how, reason, last);
        }
    }

    /** Puts those together who said the same. */
    static List<VoiceView> together(List<VoiceView> each) {
        List<VoiceView> together = new ArrayList<>();
        for (VoiceView voice : each) {
            int alike = 0;
            while (alike < together.size() && !together.get(alike).saysAs(voice)) {
                alike++;
            }
            if (alike < together.size()) {
                together.set(alike, together.get(alike).with(voice));
            } else {
                together.add(voice);
            }
        }
        return together;
    }

    /** Says whether members differ. */
    public boolean isUneven() {
        return voices.stream().map(VoiceView::points).distinct().count() > 1;
    }
}
