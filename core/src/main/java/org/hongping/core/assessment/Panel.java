package org.hongping.core.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.campaign.RubricPin;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.MicroTotal;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;

/** Makes score sheets of members' answers and scores them: one member alone, or the panel. */
final class Panel {
    private Panel() {}

    /** What one member has said. */
    record Member(Assignment assignment, Map<String, ScoredLine> lines) {
        /** Says whether the member abstains from a line, so that their total is not like the others'. */
        boolean abstains() {
            return lines.values().stream().anyMatch(ScoredLine::isAbstained);
        }

        Map<String, Value> answers() {
            Map<String, Value> answers = new LinkedHashMap<>();
            lines.forEach((key, line) -> {
                if (line.isAnswered()) {
                    answers.put(key, line.answer());
                }
            });
            return answers;
        }
    }

    /** Scores what one member has said; outcomes are what the code of the bundle has said, by place. */
    static Result alone(
            InstalledRubric revision, RubricPin pin, Member member, Map<String, Value> outcomes, Beside subject) {
        return revision.score(pin.interpretations(), member.answers(), outcomes, subject);
    }

    /** Scores what all of them have said, with what is known beside the sheets, of the subject at least. */
    static Result together(
            InstalledRubric revision, RubricPin pin, List<Member> members, Map<String, Value> outcomes, Beside beside) {
        return revision.score(pin.interpretations(), sheets(members), outcomes, beside);
    }

    /** Returns the members' sheets as a score sheet holds them. */
    static List<Value> sheets(List<Member> members) {
        List<Value> sheets = new ArrayList<>();
        for (Member member : members) {
            Map<String, Value> sheet = new LinkedHashMap<>();
            sheet.put("assessor", Value.text(member.assignment().assessorGroup()));
            if (!member.assignment().party().isEmpty()) {
                sheet.put("party", Value.text(member.assignment().party()));
            }
            sheet.put("member", Value.text(member.assignment().accountId()));
            sheet.put("answers", new Value.Fields(member.answers()));
            sheets.add(new Value.Fields(sheet));
        }
        return sheets;
    }

    static long spreadMicros(List<Result> alone) {
        List<Long> totals = alone.stream()
                .map(Result::partialTotal)
                .map(MicroTotal::of)
                .sorted()
                .toList();
        return totals.size() < 2 ? 0 : totals.get(totals.size() - 1) - totals.get(0);
    }
}
