package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.rubric.Aggregate;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.Unanswered;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.expression.Reach;

/** Compiles the tree of a rubric, once. {@link Support} has refused rubrics that cannot be. */
final class TreeCompiler {
    private final Rubric rubric;
    private final ExpressionBook book;
    private final Map<String, Panel> panels = new HashMap<>();
    private final List<String> named = new ArrayList<>();
    private final AnswerKeys keys;
    private final Set<String> sharedKeys = new HashSet<>();
    private final Set<String> surveyed = new TreeSet<>();
    private final RowIndexer indexer;

    TreeCompiler(Rubric rubric, ExpressionBook book) {
        this.rubric = rubric;
        this.book = book;
        this.indexer = new RowIndexer(new Lookups(rubric, book));
        rubric.assessors().forEach(body -> panels.put(body.id(), new Panel(body)));
        rubric.root().children().forEach(this::collectKeys);
        this.keys = AnswerKeys.of(named);
    }

    private void collectKeys(Node node) {
        if (node instanceof Group group) {
            named.add(group.code());
            group.children().forEach(this::collectKeys);
        } else if (node instanceof Criterion criterion) {
            if (named.contains(criterion.answerKey())) {
                sharedKeys.add(criterion.answerKey());
            }
            named.add(criterion.answerKey());
            if (criterion.rule().kind() == RuleKind.SURVEY) {
                surveyed.add(criterion.code());
            }
        }
    }

    /** Returns the keys an answer may stand under. */
    AnswerKeys keys() {
        return keys;
    }

    /** Returns the codes of the lines that a survey scores. */
    Set<String> surveyed() {
        return Set.copyOf(surveyed);
    }

    /** Returns the rows that expressions look at, once the tree is compiled. */
    RowIndex rows() {
        return indexer.index();
    }

    RootScorer root() {
        Inherited above = new Inherited(Optional.of(rubric.source()), Unanswered.OPEN, rubric.notApplicable(), false)
                .at(rubric.root().heading());
        List<RootScorer.Row> rows = new ArrayList<>();
        for (Node node : rubric.root().children()) {
            rows.add(new RootScorer.Row(compiled(node, above), node instanceof Group group && group.bonus()));
        }
        return new RootScorer(
                rubric.root(), rows, terms(rubric.root(), rubric.rounding().total()));
    }

    private NodeScorer compiled(Node node, Inherited above) {
        NodeScorer row = node instanceof Group group ? section(group, above) : line((Criterion) node, above);
        NodeScorer conditional = book.condition(node.heading().appliesWhen(), Reach.ANSWERS)
                .<NodeScorer>map(when -> new ConditionalScorer(row, when))
                .orElse(row);
        return indexer.compiled(node, conditional);
    }

    private NodeScorer section(Group group, Inherited above) {
        Inherited here = above.at(group);
        List<NodeScorer> children =
                group.children().stream().map(child -> compiled(child, here)).toList();
        return new SectionScorer(
                group, here, children, terms(group, rubric.rounding().group()));
    }

    private GroupTerms terms(Group group, Optional<Integer> decimals) {
        return new GroupTerms(
                keys.place(group.code()),
                group.expression()
                        .filter(formula -> group.aggregate() == Aggregate.FORMULA)
                        .map(book::formula),
                book.condition(group.zeroWhen(), Reach.POINTS),
                decimals);
    }

    private NodeScorer line(Criterion criterion, Inherited above) {
        Inherited here = above.at(criterion.heading());
        Exact max = Exact.of(criterion.max());
        RuleScorer rule = criterion
                .rule()
                .match(new RuleCompiler(
                        criterion.code(), criterion.code(), criterion.label(), max, rubric.survey(), book));
        VoiceScorer voice = new VoiceScorer(
                rule,
                max,
                new VoiceScorer.Terms(
                        criterion.override().orElse(rubric.override()),
                        criterion.reasonRequired(),
                        here.notApplicable()));
        LineTerms terms = new LineTerms(
                here,
                rubric.rounding().criterion(),
                keys.place(criterion.answerKey()),
                sharedKeys.contains(criterion.answerKey()),
                said(criterion, rule));
        return new LineScorer(criterion, terms, voice, panel(criterion));
    }

    private static Said said(Criterion criterion, RuleScorer rule) {
        if (criterion.rule().kind() == RuleKind.SURVEY) {
            return Said.IN_SURVEY;
        }
        return rule.answersItself() ? Said.BY_ITSELF : Said.IN_ANSWERS;
    }

    private Panel panel(Criterion criterion) {
        return Optional.ofNullable(panels.get(criterion.assessor()))
                .orElseThrow(() -> new IllegalStateException("no body " + criterion.assessor()));
    }
}
