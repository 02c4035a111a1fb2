package org.hongping.plugin.skeleton;

import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/**
 * An answer worth a golden case.
 *
 * @param answer the answer; of a line that a survey scores, its mean
 * @param what what is special about it
 * @param refused whether it lies outside of what is taken
 */
record Edge(Value answer, Message what, boolean refused) {
    static Edge taken(Value answer, String key, Object... arguments) {
        return new Edge(answer, Message.of(key, arguments), false);
    }

    static Edge refused(Value answer, String key, Object... arguments) {
        return new Edge(answer, Message.of(key, arguments), true);
    }
}
