package org.hongping.rubric.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;

/** Checks what a sheet says beside its answers, and that every key in it is one the rubric knows. */
final class SheetChecks {
    private final DeclaredValues inputs;
    private final DeclaredValues facts;
    private final Set<String> gates;
    private final AnswerKeys keys;
    private final Set<String> hooks;
    private final boolean hasSurvey;
    private final boolean hasDeductions;
    private final Map<String, String> interpretations;

    /** @param keys those that answers may stand under */
    SheetChecks(Rubric rubric, AnswerKeys keys, Map<String, String> interpretations) {
        this.inputs = new DeclaredValues("input", false, rubric.inputs());
        this.facts = new DeclaredValues("fact", true, rubric.facts());
        this.gates = rubric.gates().stream().map(Gate::id).collect(Collectors.toUnmodifiableSet());
        this.keys = keys;
        this.hooks = HookPlace.of(rubric).stream().map(HookPlace::place).collect(Collectors.toUnmodifiableSet());
        this.hasSurvey = rubric.survey().isPresent();
        this.hasDeductions = !rubric.deductions().isEmpty();
        this.interpretations = Map.copyOf(interpretations);
    }

    /** Notes what is refused beside the answers, and returns the sheet without inputs and facts that are. */
    CheckedSheet check(ScoreSheet sheet, List<Problem> problems) {
        int before = problems.size();
        inputs.check(sheet.input(), problems);
        facts.check(sheet.facts(), problems);
        boolean isSound = problems.size() == before;
        PlacedAnswers answers = new PlacedAnswers(sheet.answers(), keys);
        keys(sheet, answers, problems);
        ScoreSheet sound =
                isSound ? sheet : sheet.withInput(inputs.sound(sheet.input())).withFacts(facts.sound(sheet.facts()));
        return new CheckedSheet(sound, answers);
    }

    private void keys(ScoreSheet sheet, PlacedAnswers answers, List<Problem> problems) {
        refuse("gate-undeclared", strangers(sheet.gates(), gates::contains), problems);
        refuse("code-unknown", answers.strangers(), problems);
        refuse("hook-unknown", strangers(sheet.hooks(), hooks::contains), problems);
        if (!sheet.sheets().isEmpty()) {
            sheet.sheets().stream()
                    .sorted(MemberChecks.BY_MEMBER)
                    .forEach(member -> refuse("code-unknown", strangers(member.answers(), keys::knows), problems));
        }
        checkRest(sheet, problems);
    }

    private static List<String> strangers(Map<String, Value> given, Predicate<String> known) {
        return given.isEmpty()
                ? List.of()
                : given.keySet().stream().filter(known.negate()).toList();
    }

    private static void refuse(String key, List<String> strangers, List<Problem> problems) {
        if (!strangers.isEmpty()) {
            strangers.stream()
                    .sorted()
                    .forEach(stranger -> problems.add(Problem.ofSheet(key, Shown.shortened(stranger))));
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
