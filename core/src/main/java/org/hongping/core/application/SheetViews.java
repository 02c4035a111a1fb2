package org.hongping.core.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Message;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Source;
import org.hongping.rubric.engine.GroupScore;
import org.hongping.rubric.engine.HookPlace;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.NextStep;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.State;
import org.hongping.rubric.exact.Exact;

/**
 * Lays a scored sheet out for reading and answering, in the source's order.
 *
 * @param rubric the rubric in the readings of its campaign
 * @param result what the answers come to
 * @param wording labels in the visitor's language
 * @param language the visitor's language
 */
public record SheetViews(Rubric rubric, Result result, Wording wording, Locale language) {

    /**
     * What is known of a line besides the rubric and the result.
     *
     * @param typed what its fields hold
     * @param note what was added in words
     * @param version the version the fields rest on
     * @param savedAt when it was saved
     * @param evidence evidence beside it
     * @param claim what the applicant says of itself
     * @param remark what is to be mended
     */
    public record Known(
            Typed typed,
            String note,
            int version,
            Optional<java.time.Instant> savedAt,
            List<Evidence> evidence,
            Optional<LineView.Claim> claim,
            Optional<String> remark) {}

    /** Returns the sections of the sheet. */
    public List<SectionView> sections(Function<Criterion, Known> known) {
        List<SectionView> sections = new ArrayList<>();
        for (Node node : rubric.root().children()) {
            if (node instanceof Group group) {
                SectionView section = section(group, known);
                if (!section.lines().isEmpty()) { // none of it applies to this subject
                    sections.add(section);
                }
            }
        }
        return sections;
    }

    /** Returns one line. */
    public LineView line(Criterion criterion, Known known) {
        Optional<LineScore> score = result.line(criterion.code());
        String how = score.map(line -> TraceWords.of(criterion, line.trace(), rubric, wording, language))
                .orElse("");
        Optional<Message> next = NextStep.of(criterion, Optional.of(AnswerReader.read(criterion, known.typed())))
                .map(NextStep::message);
        return view(criterion, known, score, how, next);
    }

    /** Returns one line for a cell of a table, where there is no room for how it came to its points. */
    public LineView cell(Criterion criterion, Optional<LineScore> score, Known known) {
        return view(criterion, known, score, "", Optional.empty());
    }

    private LineView view(
            Criterion criterion, Known known, Optional<LineScore> score, String how, Optional<Message> next) {
        return new LineView(
                criterion.code(),
                wording.of(criterion.code(), criterion.label()),
                score.flatMap(line -> line.trace().clause()).map(SheetViews::place),
                text(criterion.max()),
                widget(criterion, score, known.typed()),
                score.map(line -> line.state().word()).orElse("missing"),
                score.flatMap(LineScore::points).map(Exact::text),
                how,
                next,
                known.note(),
                criterion.reasonRequired(),
                known.version(),
                known.savedAt(),
                Optional.empty(),
                Optional.empty(),
                criterion.evidence(),
                known.evidence(),
                known.claim(),
                known.remark());
    }

    private Widget widget(Criterion criterion, Optional<LineScore> score, Typed typed) {
        Widget fields = Widgets.of(criterion, typed, wording).with(Leeway.of(rubric, criterion));
        boolean open = score.map(line -> line.state() == State.UNDETERMINED || line.state() == State.REFUSED)
                .orElse(false);
        boolean byHand = open || typed.one("points").isPresent();
        return byHand && !HookPlace.of(criterion).isEmpty() ? fields.forHand() : fields;
    }

    private SectionView section(Group group, Function<Criterion, Known> known) {
        Optional<GroupScore> score = result.group(group.code());
        List<LineView> lines = new ArrayList<>();
        collect(group, known, lines);
        return new SectionView(
                group.code(),
                wording.of(group.code(), group.label()),
                score.flatMap(NodeScore::points).map(Exact::text),
                score.map(found -> found.max().text()).orElse("—"),
                score.map(found -> !found.state().isOpen()).orElse(false),
                lines);
    }

    private void collect(Group group, Function<Criterion, Known> known, List<LineView> lines) {
        for (Node child : group.children()) {
            if (child instanceof Criterion criterion
                    && result.line(criterion.code()).isPresent()) {
                lines.add(line(criterion, known.apply(criterion)));
            } else if (child instanceof Group inner) {
                collect(inner, known, lines);
            }
        }
    }

    private static String place(Source source) {
        return source.document() + " " + source.clause();
    }

    /** Returns points as pages and programs show them. */
    public static String text(java.math.BigDecimal points) {
        return points.setScale(Math.max(2, points.scale())).toPlainString();
    }
}
