package org.hongping.rubric.engine;

import java.util.List;
import java.util.Locale;
import org.hongping.rubric.exact.Exact;

/** Adds up what traces say, knowing of scoring only what a reader of the print-out knows. */
final class SumOfTraces {
    private SumOfTraces() {}

    /** Returns a row's points: a line's as the last figure of its words, a group's as the sum of its rows, cut. */
    static Exact of(NodeScore row) {
        if (row instanceof LineScore line) {
            return line.state().isOpen() ? Exact.ZERO : lastFigure(line);
        }
        GroupScore group = (GroupScore) row;
        Exact sum = group.children().stream().map(SumOfTraces::of).reduce(Exact.ZERO, Exact::plus);
        String words = group.trace().words(Locale.ENGLISH);
        return words.contains("cut at") ? figure(words) : sum;
    }

    private static Exact lastFigure(LineScore line) {
        return figure(line.trace().words(Locale.ENGLISH).replaceAll(" of \\d+$", ""));
    }

    private static Exact figure(String words) {
        List<String> all = List.of(words.split("[ ,;]+"));
        return Exact.of(all.get(all.size() - 1));
    }
}
