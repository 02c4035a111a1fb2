package org.hongping.core.security;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hongping.rubric.Message;

/** The rules of all profiles beside each other, in words. */
public final class PolicyTable {
    private PolicyTable() {}

    /**
     * One rule.
     *
     * @param rule what it is about
     * @param cells what each profile says, in the order of {@link Profile}
     */
    public record Row(Message rule, List<Message> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    static List<Row> rows() {
        return List.of(
                row("hats", policy -> word(policy.apart() ? "hats-apart" : "hats-one")),
                row("length", policy -> word("length-is", policy.passwords().shortest())),
                row("kinds", policy -> {
                    int kinds = policy.passwords().kinds();
                    return kinds > 1 ? word("kinds-are", kinds) : word("kinds-none");
                }),
                row("common", policy -> word("common-refused")),
                row("history", policy -> {
                    int history = policy.passwords().history();
                    return history > 0 ? word("history-is", history) : word("history-none");
                }),
                row("oldest", policy -> days(policy.passwords().oldest(), "oldest-is", "oldest-none")),
                row("initial", policy -> days(policy.passwords().initialLasts(), "initial-is", "initial-none")),
                row("guesses", policy -> {
                    Pace pace = policy.guesser();
                    return word(
                            "guesses-are",
                            pace.free() + 1,
                            pace.first().toSeconds(),
                            pace.longest().toMinutes());
                }),
                row("factor", policy -> word(policy.secondFactor().isEmpty() ? "factor-may" : "factor-must")),
                row("idle", policy -> word("minutes", policy.terms().idle().toMinutes())),
                row("longest", policy -> word("hours", policy.terms().longest().toHours())),
                row("token", policy -> days(policy.longestToken(), "token-is", "token-none")));
    }

    private static Row row(String rule, Function<SecurityPolicy, Message> cell) {
        return new Row(
                Message.of("profile.rule-" + rule),
                Arrays.stream(Profile.values())
                        .map(SecurityPolicy::of)
                        .map(cell)
                        .toList());
    }

    private static Message days(Duration length, String some, String none) {
        return length.isZero() ? word(none) : word(some, length.toDays());
    }

    private static Message word(String key, Number... figures) {
        return Message.of(
                "profile.cell-" + key,
                Arrays.stream(figures).map(String::valueOf).toArray());
    }
}
