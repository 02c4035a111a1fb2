package org.hongping.rubric.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Message;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ScoreSheet;
import org.hongping.rubric.engine.Scorer;
import org.hongping.rubric.exact.Exact;
import org.jspecify.annotations.Nullable;

/** Advises on sheets of one rubric. Safe for use by many threads. */
public final class Adviser {
    private final Rubric rubric;
    private final Scorer scorer;
    private final List<Criterion> lines;

    /**
     * Advises by a rubric.
     *
     * @param resolved the rubric with its interpretations applied
     * @param scorer compiled from it
     */
    public Adviser(Rubric resolved, Scorer scorer) {
        this.rubric = resolved;
        this.scorer = scorer;
        this.lines = lines(resolved.root());
    }

    private static List<Criterion> lines(Node node) {
        if (node instanceof Criterion line) {
            return List.of(line);
        }
        return ((Group) node)
                .children().stream().flatMap(child -> lines(child).stream()).toList();
    }

    /** Tries every change worth trying. Lines that members score are theirs: nothing is advised there. */
    public Advice advise(ScoreSheet sheet) {
        Result now = scorer.score(sheet);
        Set<String> byMembers = new HashSet<>();
        sheet.sheets().forEach(member -> byMembers.addAll(member.answers().keySet()));
        List<Change> changes = new ArrayList<>();
        List<Without> without = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Criterion line : lines) {
            Optional<LineScore> score = now.line(line.code());
            boolean isShort = score.isPresent()
                    && score.get()
                                    .points()
                                    .orElse(Exact.ZERO)
                                    .compareTo(score.get().max())
                            < 0;
            if (isShort && byMembers.contains(line.answerKey())) {
                without.add(new Without(line.code(), Message.of("advice.members")));
            } else if (isShort && seen.add(line.answerKey())) {
                List<Change> gains = gains(line, sheet, now);
                changes.addAll(gains);
                whyNot(line, gains).ifPresent(why -> without.add(new Without(line.code(), why)));
            }
        }
        changes.sort(Comparator.comparing(Change::gain).reversed());
        return new Advice(changes, new Margins(rubric, scorer).of(sheet, now), without);
    }

    private List<Change> gains(Criterion line, ScoreSheet sheet, Result now) {
        List<Change> gains = new ArrayList<>();
        Set<Exact> seen = new HashSet<>();
        for (Value answer : alternatives(line, sheet)) {
            Result then = scorer.score(Tries.with(sheet, line.answerKey(), answer));
            Exact gain = then.partialTotal().minus(now.partialTotal());
            boolean taken = then.problems().size() <= now.problems().size()
                    && then.problemsAt(line.code()).isEmpty();
            if (taken && gain.signum() > 0 && seen.add(gain)) {
                gains.add(change(line, answer, gain, then));
            }
        }
        return gains;
    }

    private static Change change(Criterion line, Value answer, Exact gain, Result then) {
        return new Change(
                line.code(),
                line.label(),
                line.answerKey(),
                answer,
                then.line(line.code()).flatMap(LineScore::points),
                gain,
                then.total(),
                then.partialTotal(),
                then.grades());
    }

    private static List<Value> alternatives(Criterion line, ScoreSheet sheet) {
        @Nullable Value said = sheet.answers().get(line.answerKey());
        Value.Fields now = said instanceof Value.Fields fields ? fields : Value.noFields();
        List<Value.Fields> answers = line.rule().match(new Alternatives(now, line.max(), sheet.input()));
        return answers.stream()
                .<Value>map(answer -> Alternatives.withReason(answer, now, line.reasonRequired()))
                .toList();
    }

    private static Optional<Message> whyNot(Criterion line, List<Change> gains) {
        if (!gains.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (line.rule().kind()) {
                    case SURVEY -> Message.of("advice.survey");
                    case FORMULA, CODE -> Message.of("advice.reckoned");
                    default -> Message.of("advice.capped");
                });
    }
}
