package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

/** One voice's answers, each at the place of its key, so that a line finds its own without looking. */
final class PlacedAnswers {
    private final @Nullable Value[] values;
    private final List<String> strangers = new ArrayList<>(0);

    PlacedAnswers(Map<String, Value> answers, AnswerKeys keys) {
        this.values = new Value[keys.size()];
        answers.forEach((key, value) -> {
            int place = keys.place(key);
            if (place == AnswerKeys.NOWHERE) {
                strangers.add(key);
            } else {
                values[place] = value;
            }
        });
    }

    /** Returns what is said there; nothing if nobody says anything. */
    @Nullable
    Value at(int place) {
        return values[place];
    }

    /** Returns keys that no row of the rubric has. */
    List<String> strangers() {
        return strangers;
    }
}
