package org.hongping.rubric.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Value;

/** Reads one entry of a sheet's {@code sheets}; one that is not of the right shape is not heard and is a problem. */
final class MemberReader {
    private static final String ASSESSOR = "assessor";
    private static final String PARTY = "party";
    private static final String MEMBER = "member";
    private static final String ANSWERS = "answers";
    private static final Set<String> KEYS = Set.of(ASSESSOR, PARTY, MEMBER, ANSWERS);

    private MemberReader() {}

    static Optional<MemberSheet> read(Value value, List<Problem> problems) {
        if (!(value instanceof Value.Fields fields)) {
            problems.add(Problem.ofSheet("not-object", "sheets", Shown.of(value)));
            return Optional.empty();
        }
        Answer entry = Answer.of(fields, "sheets.");
        entry.allowOnly(KEYS, Set.of());
        Optional<String> assessor = entry.text(ASSESSOR);
        Optional<String> member = entry.text(MEMBER);
        Optional<String> party = entry.has(PARTY) ? entry.text(PARTY) : Optional.empty();
        Map<String, Value> answers = entry.within(ANSWERS).map(Answer::fields).orElse(Map.of());
        entry.faults().forEach(fault -> problems.add(new Problem(Optional.empty(), fault)));
        return entry.isRefused()
                ? Optional.empty()
                : Optional.of(new MemberSheet(assessor.orElse(""), party, member.orElse(""), answers));
    }
}
