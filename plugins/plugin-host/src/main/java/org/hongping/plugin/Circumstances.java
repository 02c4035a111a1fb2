package org.hongping.plugin;

import java.util.List;
import org.hongping.rubric.document.Finding;

/** What an installation asks of the house it comes into, beside what is in the jar. Safe for use by many threads. */
public interface Circumstances {
    /** Of a house that has neither a block list nor evaluations. */
    Circumstances NONE = new Circumstances() {
        @Override
        public List<Finding> blocked(String bundleDigest) {
            return List.of();
        }

        @Override
        public List<Trial> trials(RubricBundle bundle) {
            return List.of();
        }
    };

    /** Returns why a jar of that digest must not come in; empty if it may. */
    List<Finding> blocked(String bundleDigest);

    /** Scores the stored evaluations of the bundle's rubrics on trial; one for each rubric that has any. */
    List<Trial> trials(RubricBundle bundle);
}
