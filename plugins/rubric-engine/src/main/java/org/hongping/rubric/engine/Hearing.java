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
    private final SurveyFigures survey;
    private final Map<String, HookValue> hooks;
    private final Map<String, List<Voice>> voices;
    private final SheetScope scope;
    private final List<Problem> problems = new ArrayList<>(0);
    private final List<Optional<Optional<NodeScore>>> remembered = new ArrayList<>(0);

    /**
     * @param sheet what was handed in; a line named in any of its members' sheets is never scored from its answers
     * @param heard those of its members' sheets that are heard, in the order of members
     * @param survey what it says of its survey
     * @param hooks what hooks of a code bundle came to before
     * @param rows rows that expressions look at
     */
    Hearing(
            ScoreSheet sheet,
            List<MemberSheet> heard,
            SurveyFigures survey,
            Map<String, HookValue> hooks,
            RowIndex rows) {
        this.sheet = sheet;
        this.survey = survey;
        this.hooks = hooks;
        this.voices = sheet.sheets().isEmpty() ? Map.of() : voices(sheet.sheets(), heard);
        this.scope = new SheetScope(sheet, rows, this);
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
        return voices.containsKey(key);
    }

    /** Returns what those who are heard say under a key, in the order of members. */
    List<Voice> voices(String key) {
        return voices.getOrDefault(key, List.of());
    }

    /** Returns what the one voice says under a key. */
    @Nullable
    Value answer(String key) {
        return sheet.answers().get(key);
    }

    /** Says whether anybody answers under that key. */
    boolean isAnswered(String key) {
        return sheet.answers().containsKey(key) || voices.containsKey(key);
    }

    SurveyFigures survey() {
        return survey;
    }

    Optional<HookValue> hook(String name) {
        return Optional.ofNullable(hooks.get(name));
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
    Optional<NodeScore> remembered(int place, NodeScorer row) {
        while (remembered.size() <= place) {
            remembered.add(Optional.empty());
        }
        Optional<Optional<NodeScore>> known = remembered.get(place);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<NodeScore> score = row.score(this);
        remembered.set(place, Optional.of(score));
        return score;
    }

    void refuse(String code, List<Message> faults) {
        faults.forEach(fault -> problems.add(Problem.at(code, fault)));
    }

    List<Problem> problems() {
        return problems;
    }
}
