package org.hongping.core.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.core.application.Criteria;
import org.hongping.core.campaign.RubricPin;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.engine.Result;

/** Knows the lines on which so many members abstain that the panel has no figure for them (无人打分). */
final class Unheard {
    private Unheard() {}

    /** Returns those lines in the order of the sheet. */
    static List<Criterion> of(InstalledRubric revision, RubricPin pin, List<Panel.Member> members, Result together) {
        Set<String> abstained = members.stream()
                .flatMap(member -> member.lines().values().stream())
                .filter(ScoredLine::isAbstained)
                .map(ScoredLine::criterion)
                .collect(Collectors.toSet());
        return abstained.isEmpty()
                ? List.of()
                : Criteria.of(revision.resolved(pin.interpretations())).stream()
                        .filter(line -> abstained.contains(line.answerKey()))
                        .filter(line -> together.line(line.code())
                                .map(score -> score.state().isOpen())
                                .orElse(false))
                        .toList();
    }
}
