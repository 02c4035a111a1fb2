package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Unanswered;

/** Compiles the tree of a rubric, once. {@link Support} has refused rubrics that cannot be. */
final class TreeCompiler {
    private final Rubric rubric;
    private final Map<String, Panel> panels = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> sharedKeys = new HashSet<>();

    TreeCompiler(Rubric rubric) {
        this.rubric = rubric;
        rubric.assessors().forEach(body -> panels.put(body.id(), new Panel(body)));
        rubric.root().children().forEach(this::collectKeys);
    }

    private void collectKeys(Node node) {
        if (node instanceof Group group) {
            keys.add(group.code());
            group.children().forEach(this::collectKeys);
        } else if (node instanceof Criterion criterion && !keys.add(criterion.answerKey())) {
            sharedKeys.add(criterion.answerKey());
        }
    }

    /** Returns the keys an answer may stand under: lines' answer keys and groups' codes. */
    Set<String> keys() {
        return Set.copyOf(keys);
    }

    RootScorer root() {
        Inherited above = new Inherited(Optional.empty(), Unanswered.OPEN, rubric.notApplicable(), false)
                .at(rubric.root().heading());
        List<RootScorer.Row> rows = new ArrayList<>();
        for (Node node : rubric.root().children()) {
            rows.add(new RootScorer.Row(compiled(node, above), node instanceof Group group && group.bonus()));
        }
        return new RootScorer(rubric.root(), rows, rubric.rounding().total());
    }

    private NodeScorer compiled(Node node, Inherited above) {
        return node instanceof Group group ? section(group, above) : line((Criterion) node, above);
    }

    private NodeScorer section(Group group, Inherited above) {
        Inherited here = above.at(group);
        List<NodeScorer> children =
                group.children().stream().map(child -> compiled(child, here)).toList();
        return new SectionScorer(group, here, children, rubric.rounding().group());
    }

    private NodeScorer line(Criterion criterion, Inherited above) {
        Inherited here = above.at(criterion.heading());
        Exact max = Exact.of(criterion.max());
        VoiceScorer voice = new VoiceScorer(
                criterion.rule().match(new RuleCompiler(criterion.label(), max)),
                max,
                criterion.override().orElse(rubric.override()),
                criterion.reasonRequired(),
                here.notApplicable());
        LineTerms terms =
                new LineTerms(here, rubric.rounding().criterion(), sharedKeys.contains(criterion.answerKey()));
        return new LineScorer(criterion, terms, voice, panel(criterion));
    }

    private Panel panel(Criterion criterion) {
        return Optional.ofNullable(panels.get(criterion.assessor()))
                .orElseThrow(() -> new IllegalStateException("no body " + criterion.assessor()));
    }
}
