package org.hongping.proof.naive;

/** How a line is answered and what an answer earns. */
public sealed interface Form
        permits Judged, Levels, Checklist, CountTiers, PerUnit, Bands, Proportion, Composite, Satisfaction {
    /** Returns what an answer earns, before anything is rounded. */
    Mark mark(Answer answer);
}
