package org.hongping.rubric.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Dates;
import org.hongping.rubric.expression.Scope;
import org.jspecify.annotations.Nullable;

/** One sheet while it is scored: who says what to which line, and what was refused so far. Used once, by one thread. */
final class Hearing {
    private final ScoreSheet sheet;
    private final PlacedAnswers answers;
    private final SurveyFigures survey;
    private final boolean hasMembers;
    private final Map<String, List<Voice>> voices;
    private final SheetScope scope;
    private final List<Problem> problems = new ArrayList<>(0);
    private final boolean[] isRemembered;
    private final @Nullable NodeScore[] remembered;

    /**
     * @param checked what was handed in; a line named in any of its members' sheets is never scored from its answers
     * @param heard those of its members' sheets that are heard, in the order of members
     * @param survey what it says of its survey
     * @param rows rows that expressions look at
     */
    Hearing(CheckedSheet checked, List<MemberSheet> heard, SurveyFigures survey, RowIndex rows) {
        this.sheet = checked.sheet();
        this.answers = checked.answers();
        this.survey = survey;
        this.hasMembers = !checked.sheet().sheets().isEmpty();
        this.voices = hasMembers ? voices(checked.sheet().sheets(), heard) : Map.of();
        this.scope = new SheetScope(sheet, rows, this);
        this.isRemembered = new boolean[rows.remembered()];
        this.remembered = new NodeScore[rows.remembered()];
    }

    private static Map<String, List<Voice>> voices(List<MemberSheet> members, List<MemberSheet> heard) {
        Map<String, List<Voice>> voices = new HashMap<>();
        members.forEach(sheet -> sheet.answers().keySet().forEach(key -> voices.put(key, new ArrayList<>())));
        heard.forEach(sheet -> sheet.answers()
                .forEach((key, said) -> voices.getOrDefault(key, new ArrayList<>())
                        .add(new Voice(sheet.assessor(), sheet.party(), sheet.member(), said))));
        return voices;
    }

    /** Says whether any member names that key, heard or not. */
    boolean isNamedByMembers(String key) {
        return hasMembers && voices.containsKey(key);
    }

    /** Returns what those who are heard say under a key, in the order of members. */
    List<Voice> voices(String key) {
        return voices.getOrDefault(key, List.of());
    }

    /** Returns what the one voice says under the key of that place. */
    @Nullable
    Value answer(int place) {
        return answers.at(place);
    }

    SurveyFigures survey() {
        return survey;
    }

    /** Returns what the hook at a place came to before. */
    @Nullable
    Value hook(String place) {
        return sheet.hooks().get(place);
    }

    /** Returns the day everything is judged as of, if the sheet names it. */
    Optional<LocalDate> asOf() {
        return Dates.read(sheet.input().getOrDefault(GateBoard.AS_OF, Value.nothing()));
    }

    /** Returns what expressions see. */
    Scope scope() {
        return scope;
    }

    /** Tells expressions from now on what the whole sheet comes to. */
    void settle(Totals totals) {
        scope.settle(totals);
    }

    /** Returns what a row came to, scoring it when it is asked for first; each row has its place. */
    @Nullable
    NodeScore remembered(int place, NodeScorer row) {
        if (!isRemembered[place]) {
            remembered[place] = row.score(this);
            isRemembered[place] = true;
        }
        return remembered[place];
    }

    void refuse(String code, List<Message> faults) {
        faults.forEach(fault -> problems.add(Problem.at(code, fault)));
    }

    List<Problem> problems() {
        return problems;
    }
}
