package org.hongping.rubric.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * How far a sheet, or a part of it, has been filled in.
 *
 * @param lines how many lines it has
 * @param open codes of lines that lack an answer or a part of it, in the sheet's order
 * @param refused codes of lines whose answer was refused
 * @param notClaimed codes of bonus lines nobody claims
 */
public record Completeness(int lines, List<String> open, List<String> refused, List<String> notClaimed) {
    /** Copies the lists. */
    public Completeness {
        open = List.copyOf(open);
        refused = List.copyOf(refused);
        notClaimed = List.copyOf(notClaimed);
    }

    /** Looks at a whole sheet. */
    public static Completeness of(Result result) {
        return of(result.lines());
    }

    /** Looks at one row: a group with all lines in it, or a line. */
    public static Completeness of(NodeScore row) {
        return of(row.lines());
    }

    private static Completeness of(Stream<LineScore> scored) {
        List<LineScore> lines = scored.toList();
        return new Completeness(
                lines.size(),
                codes(lines, State.MISSING, State.UNDETERMINED),
                codes(lines, State.REFUSED),
                codes(lines, State.NOT_CLAIMED));
    }

    private static List<String> codes(List<LineScore> lines, State... states) {
        return lines.stream()
                .filter(line -> List.of(states).contains(line.state()))
                .map(LineScore::code)
                .toList();
    }

    /** Returns how many lines are settled: answered, not applicable or not claimed. */
    public int settled() {
        return lines - open.size() - refused.size();
    }

    /** Says whether no line is open or refused. */
    public boolean isWhole() {
        return open.isEmpty() && refused.isEmpty();
    }
}
