package org.hongping.plugin;

import java.util.Locale;
import org.hongping.rubric.Message;

/** The kept text of a rubric is no longer what its digest says, or this version of the program cannot read it. */
public final class DamagedRubric extends RuntimeException {
    private final transient Message problem;

    private DamagedRubric(Message problem) {
        super(problem.in(Locale.ENGLISH));
        this.problem = problem;
    }

    static DamagedRubric altered(KeptRubric kept, String found) {
        return new DamagedRubric(
                Message.of("catalogue.text-altered", kept.id().text(), kept.edition(), kept.textDigest(), found));
    }

    static DamagedRubric unreadable(KeptRubric kept, String why) {
        return new DamagedRubric(
                Message.of("catalogue.text-unreadable", kept.id().text(), kept.edition(), kept.rubricDigest(), why));
    }

    /** Returns which rubric, and what is wrong with it. */
    public Message problem() {
        return problem;
    }
}
