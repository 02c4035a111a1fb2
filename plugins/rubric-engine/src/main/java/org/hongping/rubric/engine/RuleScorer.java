package org.hongping.rubric.engine;

import java.util.Map;
import java.util.Set;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

/** One rule of one line, compiled: turns an answer into points. Immutable. */
interface RuleScorer {
    /** Returns the fields its answers may have; a reason may always stand beside them. */
    Set<String> keys();

    /** Judges an answer; where the answer notes a fault, what is returned does not matter. */
    Verdict score(Answer answer, Hearing hearing);

    /**
     * Returns the verdict on an answer that is so plain that it was judged beforehand; null where it has to be judged
     * now. Most answers are: one level chosen, a small count. Only asked where nothing may stand beside the answer.
     */
    default @Nullable Verdict known(Map<String, Value> answer) {
        return null;
    }

    /** Says whether points in this answer are the rule's own, rather than points in its place. */
    default boolean takesPoints(Answer answer) {
        return false;
    }

    /** Says whether it comes to points without anybody answering: by formula or hook. */
    default boolean answersItself() {
        return false;
    }

    /** Says whether points may stand in its place although nobody allowed that: what it waits for did not come. */
    default boolean yields(Hearing hearing) {
        return false;
    }

    /** Says whether it gives points at all. */
    default boolean givesPoints() {
        return true;
    }
}
