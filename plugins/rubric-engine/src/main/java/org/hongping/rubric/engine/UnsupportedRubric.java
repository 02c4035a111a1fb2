package org.hongping.rubric.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hongping.rubric.Message;
import org.hongping.rubric.RubricId;

/** A rubric this engine cannot score; refusing it is better than scoring it wrongly. */
public final class UnsupportedRubric extends RuntimeException {
    private final List<Problem> problems;

    /** Says what cannot be scored, one problem for each line, gate or part of the rubric. */
    public UnsupportedRubric(RubricId rubric, List<Problem> problems) {
        super(Message.of("answer.unsupported", rubric.text()).in(Locale.ENGLISH) + said(problems));
        this.problems = List.copyOf(problems);
    }

    private static String said(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code().map(code -> code + " ").orElse("")
                        + problem.message().in(Locale.ENGLISH))
                .collect(Collectors.joining("; ", ": ", ""));
    }

    /** Returns what cannot be scored; each that concerns a line names it. */
    public List<Problem> problems() {
        return problems;
    }
}
