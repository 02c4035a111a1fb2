package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

/** One sheet while it is scored: who says what to which line, and what was refused so far. Used once, by one thread. */
final class Hearing {
    private final Map<String, Value> answers;
    private final Map<String, List<Voice>> voices;
    private final List<Problem> problems = new ArrayList<>(0);

    /**
     * @param members all sheets of members, so that a line named in one is never scored from {@code answers}
     * @param heard those of them that are heard, in the order of members
     */
    Hearing(Map<String, Value> answers, List<MemberSheet> members, List<MemberSheet> heard) {
        this.answers = answers;
        this.voices = members.isEmpty() ? Map.of() : voices(members, heard);
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
        return answers.get(key);
    }

    /** Says whether anybody answers under that key. */
    boolean isAnswered(String key) {
        return answers.containsKey(key) || voices.containsKey(key);
    }

    void refuse(String code, List<Message> faults) {
        faults.forEach(fault -> problems.add(Problem.at(code, fault)));
    }

    List<Problem> problems() {
        return problems;
    }
}
