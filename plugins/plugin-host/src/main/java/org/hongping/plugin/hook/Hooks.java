package org.hongping.plugin.hook;

import java.util.Map;
import java.util.Set;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.ScoreSheet;

/** The hooks that answer for a rubric. Implementations are safe for use by many threads. */
public interface Hooks {
    /** The hooks of a bundle that has none, or whose code does not run. */
    Hooks NONE = new Hooks() {
        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public Map<String, Value> outcomes(Rubric rubric, ScoreSheet sheet) {
            return Map.of();
        }
    };

    /** Returns the names there are hooks for. */
    Set<String> names();

    /** Asks every hook of a rubric about a sheet; returns the outcome of each place, also of those that failed. */
    Map<String, Value> outcomes(Rubric rubric, ScoreSheet sheet);
}
