package org.hongping.core.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.advice.Advice;
import org.hongping.rubric.advice.Change;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/**
 * How a self-assessment could gain more (多得分建议).
 *
 * @param steps what gains, the largest gain first; of each line the largest
 * @param without lines short of their maximum where no change of the answer gains, and why
 */
public record AdviceView(List<Step> steps, List<Without> without) {
    private static final int FIRST = 3;

    /** Copies the lists. */
    public AdviceView {
        steps = List.copyOf(steps);
        without = List.copyOf(without);
    }

    /**
     * One line that could give more.
     *
     * @param href where it is answered
     * @param code the line's own number
     * @param label what it is
     * @param gain points the total gains after all caps, decimal text
     * @param now points of the line so far, decimal text; empty while it is open
     * @param then points of the line then, decimal text
     * @param what what would be answered, where that can be said in words
     */
    public record Step(
            String href,
            String code,
            String label,
            String gain,
            Optional<String> now,
            Optional<String> then,
            Optional<Message> what) {}

    /**
     * A line that gains nothing.
     *
     * @param code the line's own number
     * @param label what it is
     * @param why why not
     */
    public record Without(String code, String label, Message why) {}

    /** Advises on what lies on a desk. */
    static AdviceView of(Desk desk, Locale language) {
        Wording wording = desk.revision().wording(language);
        Map<String, Criterion> lines = new LinkedHashMap<>();
        Criteria.of(desk.rubric()).forEach(line -> lines.put(line.code(), line));
        Advice advice = SelfAssessment.advise(desk);
        Map<String, Step> steps = new LinkedHashMap<>();
        for (Change change : advice.changes()) {
            Optional.ofNullable(lines.get(change.code()))
                    .ifPresent(line -> steps.putIfAbsent(change.code(), step(desk, line, change, language)));
        }
        return new AdviceView(
                List.copyOf(steps.values()),
                advice.without().stream()
                        .map(each -> new Without(
                                each.code(),
                                Optional.ofNullable(lines.get(each.code()))
                                        .map(line -> wording.of(line.code(), line.label()))
                                        .orElse(each.code()),
                                each.why()))
                        .toList());
    }

    private static Step step(Desk desk, Criterion line, Change change, Locale language) {
        Wording wording = desk.revision().wording(language);
        return new Step(
                desk.path() + "/sheet#line-" + Parts.anchor(line.code()),
                line.code(),
                wording.of(line.code(), line.label()),
                change.gain().text(),
                desk.result().line(line.code()).flatMap(NodeScore::points).map(Exact::text),
                change.points().map(Exact::text),
                what(desk, line, change, language));
    }

    /** What would be chosen or ticked that is not now, or the figure that would be reached. */
    private static Optional<Message> what(Desk desk, Criterion line, Change change, Locale language) {
        Wording wording = desk.revision().wording(language);
        Typed now = Optional.ofNullable(desk.dossier().lines().get(line.answerKey()))
                .map(said -> AnswerWriter.write(line, said.answer()))
                .orElse(Typed.NOTHING);
        Typed then = change.answer() instanceof Value.Fields answer ? AnswerWriter.write(line, answer) : Typed.NOTHING;
        List<String> chosen = new ArrayList<>();
        chosen(Widgets.of(line, now, wording), Widgets.of(line, then, wording), chosen);
        if (!chosen.isEmpty()) {
            return Optional.of(Message.of(
                    "application.advice-choose",
                    String.join(Message.of("application.advice-joint").in(language), chosen)));
        }
        String unit = Widgets.of(line, then, wording).unit().orElse("");
        return then.one("quantity")
                .or(() -> then.one("count"))
                .or(() -> then.one("value"))
                .map(figure -> Message.of("application.advice-reach", figure, unit));
    }

    private static void chosen(Widget now, Widget then, List<String> labels) {
        chosen(now.choices(), then.choices(), labels);
        chosen(now.conditions(), then.conditions(), labels);
        for (int index = 0; index < then.parts().size(); index++) {
            chosen(now.parts().get(index), then.parts().get(index), labels);
        }
    }

    private static void chosen(List<Widget.Choice> now, List<Widget.Choice> then, List<String> labels) {
        for (int index = 0; index < then.size(); index++) {
            if (then.get(index).chosen() && !now.get(index).chosen()) {
                labels.add(then.get(index).label());
            }
        }
    }

    /** Returns the steps that gain most. */
    public List<Step> first() {
        return steps.stream().limit(FIRST).toList();
    }

    /** Returns advice as programs read it: every change, with the answer it takes. */
    static Map<String, @Nullable Object> document(Desk desk, Locale language) {
        Wording wording = desk.revision().wording(language);
        Advice advice = SelfAssessment.advise(desk);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(
                "changes",
                advice.changes().stream()
                        .map(change -> document(change, wording))
                        .toList());
        document.put(
                "without",
                advice.without().stream()
                        .map(each ->
                                Map.of("code", each.code(), "why", each.why().in(language)))
                        .toList());
        return document;
    }

    private static Map<String, @Nullable Object> document(Change change, Wording wording) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("code", change.code());
        document.put("label", wording.of(change.code(), change.label()));
        document.put("answer", ValueText.plain(change.answer()));
        change.points().ifPresent(points -> document.put("points", points.text()));
        document.put("gain", change.gain().text());
        document.put("partialTotal", change.partialTotal().text());
        return document;
    }
}
