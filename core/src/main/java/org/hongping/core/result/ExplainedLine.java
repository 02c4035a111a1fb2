package org.hongping.core.result;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Source;
import org.hongping.rubric.engine.Exact;
import org.hongping.rubric.engine.LineScore;

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
 * @param voices each member's points and words, in the order of the panel
 * @param spread difference between the highest and the lowest member, decimal text
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
        Optional<String> spread) {
    /** Copies the voices. */
    public ExplainedLine {
        voices = List.copyOf(voices);
    }

    /**
     * What one member gave.
     *
     * @param member name of the member
     * @param points points, decimal text
     * @param how how they came about, in words
     */
    public record VoiceView(String member, String points, String how) {}

    /** Says whether members differ. */
    public boolean isSpread() {
        return voices.stream().map(VoiceView::points).distinct().count() > 1;
    }

    static ExplainedLine of(LineScore line, Wording wording, Locale language, Map<String, String> names) {
        return new ExplainedLine(
                line.code(),
                wording.of(line.code(), line.label()),
                line.trace().clause().map(ExplainedLine::place),
                line.points().map(Exact::text),
                line.max().text(),
                line.state().word(),
                line.trace().words(language),
                line.members().entrySet().stream()
                        .map(member -> new VoiceView(
                                names.getOrDefault(member.getKey(), member.getKey()),
                                member.getValue().text(),
                                Optional.ofNullable(line.trace().voices().get(member.getKey()))
                                        .map(voice -> voice.words(language))
                                        .orElse("")))
                        .toList(),
                line.spread().map(Exact::text));
    }

    private static String place(Source source) {
        return source.document() + " " + source.clause();
    }
}
