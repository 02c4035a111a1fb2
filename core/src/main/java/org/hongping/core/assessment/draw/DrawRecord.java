package org.hongping.core.assessment.draw;

import java.util.ArrayList;
import java.util.List;
import org.hongping.rubric.Message;

/**
 * The record of a draw (抽取记录), which anybody can work out again.
 *
 * @param format always {@link #FORMAT}
 * @param terms what was drawn from
 * @param commitment what was published before
 * @param committedAt when
 * @param seed revealed afterwards
 * @param word said by those present at the draw; blank if nobody said one
 * @param drawnAt when it was drawn
 * @param given who was given what
 */
public record DrawRecord(
        String format,
        Terms terms,
        String commitment,
        String committedAt,
        String seed,
        String word,
        String drawnAt,
        List<Given> given) {
    /** The name of the form. */
    public static final String FORMAT = "hongping-draw-1";

    /** Copies the list. */
    public DrawRecord {
        given = List.copyOf(given);
    }

    /** Works the draw out again and returns everything that is not as the record says; none is as it should be. */
    public List<Message> findings() {
        List<Message> findings = new ArrayList<>();
        if (!FORMAT.equals(format)) {
            findings.add(Message.of("draw.other-format", format, FORMAT));
        }
        String made = Allotment.commitment(terms, seed);
        if (!made.equals(commitment)) {
            findings.add(Message.of("draw.other-commitment", commitment, made));
        }
        List<Given> again = Allotment.byLot(terms, seed, word);
        for (int index = 0; index < again.size(); index++) {
            Given right = again.get(index);
            boolean same = index < given.size() && given.get(index).equals(right);
            if (!same) {
                findings.add(Message.of(
                        "draw.other-members",
                        terms.entries().get(index).estate(),
                        String.join(" ", right.members()),
                        index < given.size() ? String.join(" ", given.get(index).members()) : "—"));
            }
        }
        if (given.size() > again.size()) {
            findings.add(Message.of("draw.too-many", Integer.toString(given.size()), Integer.toString(again.size())));
        }
        return findings;
    }
}
