package org.hongping.rubric.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Rubric;

/** Checks what a sheet says beside its answers, and that every key in it is one the rubric knows. */
final class SheetChecks {
    private final DeclaredValues inputs;
    private final DeclaredValues facts;
    private final Set<String> gates;
    private final Set<String> keys;
    private final boolean hasSurvey;
    private final boolean hasDeductions;
    private final Map<String, String> interpretations;

    /** @param keys answer keys of the lines and codes of the groups */
    SheetChecks(Rubric rubric, Set<String> keys, Map<String, String> interpretations) {
        this.inputs = new DeclaredValues("input", false, rubric.inputs());
        this.facts = new DeclaredValues("fact", true, rubric.facts());
        this.gates = rubric.gates().stream().map(Gate::id).collect(Collectors.toUnmodifiableSet());
        this.keys = Set.copyOf(keys);
        this.hasSurvey = rubric.survey().isPresent();
        this.hasDeductions = !rubric.deductions().isEmpty();
        this.interpretations = Map.copyOf(interpretations);
    }

    /** Notes what is refused beside the answers, and returns the sheet without inputs and facts that are. */
    ScoreSheet check(ScoreSheet sheet, List<Problem> problems) {
        int before = problems.size();
        inputs.check(sheet.input(), problems);
        facts.check(sheet.facts(), problems);
        boolean isSound = problems.size() == before;
        keys(sheet, problems);
        return isSound ? sheet : sheet.withInput(inputs.sound(sheet.input())).withFacts(facts.sound(sheet.facts()));
    }

    private void keys(ScoreSheet sheet, List<Problem> problems) {
        checkKeys("gate-undeclared", sheet.gates().keySet(), gates, problems);
        checkKeys("code-unknown", sheet.answers().keySet(), keys, problems);
        if (!sheet.sheets().isEmpty()) {
            sheet.sheets().stream()
                    .sorted(MemberChecks.BY_MEMBER)
                    .forEach(
                            member -> checkKeys("code-unknown", member.answers().keySet(), keys, problems));
        }
        checkRest(sheet, problems);
    }

    private static void checkKeys(String key, Set<String> given, Set<String> known, List<Problem> problems) {
        for (String id : given) {
            if (!known.contains(id)) {
                Set<String> strangers = new TreeSet<>(given);
                strangers.removeAll(known);
                strangers.forEach(stranger -> problems.add(Problem.ofSheet(key, Shown.shortened(stranger))));
                return;
            }
        }
    }

    private void checkRest(ScoreSheet sheet, List<Problem> problems) {
        if (sheet.survey().isPresent() && !hasSurvey) {
            problems.add(Problem.ofSheet("survey-undeclared"));
        }
        if (!sheet.deductions().isEmpty() && !hasDeductions) {
            problems.add(Problem.ofSheet("deductions-undeclared"));
        }
        if (!sheet.interpretations().isEmpty()) {
            checkInterpretations(sheet.interpretations(), problems);
        }
    }

    private void checkInterpretations(Map<String, String> asked, List<Problem> problems) {
        new TreeMap<>(asked).forEach((id, option) -> {
            if (!option.equals(interpretations.getOrDefault(id, ""))) {
                problems.add(Problem.ofSheet("interpretation-other", Shown.shortened(id), Shown.shortened(option)));
            }
        });
    }
}
