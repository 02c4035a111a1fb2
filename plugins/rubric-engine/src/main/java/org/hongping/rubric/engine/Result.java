package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.rubric.exact.Exact;

/**
 * What a sheet came to. Equal sheets give equal results.
 *
 * @param rubric id of the rubric
 * @param edition its edition
 * @param rubricDigest digest of the document it was scored with
 * @param engine version of this engine
 * @param interpretations option in force by interpretation id
 * @param eligible whether every barring gate was passed; empty while one is undecided and none bars
 * @param complete whether nothing is open and no problem holds the total
 * @param base points of the base sections so far
 * @param bonus points of the bonus sections so far, after their caps
 * @param deductions points of the negative list
 * @param rawTotal base + bonus − deductions before floor, cap and gates; empty while incomplete
 * @param total the total; empty while incomplete or where a gate leaves none
 * @param partialTotal the total as if open lines gave nothing and no gate held
 * @param grades grade by grading id; empty while undecided
 * @param incidents what the items of the negative list took, in the rubric's order; those without incidents are not there
 * @param gates outcomes in the rubric's order
 * @param groups rows under the root in the sheet's order
 * @param missing codes of lines still to be answered, in the sheet's order
 * @param problems what was refused: of the sheet first, then in the sheet's order
 */
public record Result(
        String rubric,
        String edition,
        String rubricDigest,
        String engine,
        Map<String, String> interpretations,
        Optional<Boolean> eligible,
        boolean complete,
        Exact base,
        Exact bonus,
        Exact deductions,
        Optional<Exact> rawTotal,
        Optional<Exact> total,
        Exact partialTotal,
        Map<String, Optional<String>> grades,
        List<Incident> incidents,
        List<GateOutcome> gates,
        List<NodeScore> groups,
        List<String> missing,
        List<Problem> problems) {
    /** Copies lists and maps and keeps their order. */
    public Result {
        interpretations = Copies.of(interpretations);
        grades = Copies.of(grades);
        incidents = List.copyOf(incidents);
        gates = List.copyOf(gates);
        groups = List.copyOf(groups);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
    }

    /** Returns all lines in the order of the sheet. */
    public Stream<LineScore> lines() {
        List<LineScore> lines = new ArrayList<>();
        groups.forEach(row -> collect(row, lines));
        return lines.stream();
    }

    /** Streams within streams would take most of the time of going through them. */
    private static void collect(NodeScore row, List<LineScore> lines) {
        if (row instanceof GroupScore group) {
            group.children().forEach(child -> collect(child, lines));
        } else {
            lines.add((LineScore) row);
        }
    }

    /** Returns the line of that code. */
    public Optional<LineScore> line(String code) {
        return lines().filter(line -> line.code().equals(code)).findFirst();
    }

    /** Returns the group of that code, at any depth. */
    public Optional<GroupScore> group(String code) {
        return groups.stream()
                .flatMap(Result::groupsIn)
                .filter(group -> group.code().equals(code))
                .findFirst();
    }

    /** Returns what was refused at that line or group. */
    public List<Problem> problemsAt(String code) {
        return problems.stream()
                .filter(problem -> problem.code().filter(code::equals).isPresent())
                .toList();
    }

    /** Returns what was refused about the sheet as a whole. */
    public List<Problem> problemsOfSheet() {
        return problems.stream().filter(problem -> problem.code().isEmpty()).toList();
    }

    private static Stream<GroupScore> groupsIn(NodeScore node) {
        return node instanceof GroupScore group
                ? Stream.concat(Stream.of(group), group.children().stream().flatMap(Result::groupsIn))
                : Stream.empty();
    }
}
