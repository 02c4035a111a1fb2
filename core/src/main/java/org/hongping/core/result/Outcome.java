package org.hongping.core.result;

import org.hongping.core.application.ApplicationState;
import org.hongping.rubric.Message;

/** What is decided about an application. */
public enum Outcome {
    /** The honour is proposed (拟命名). */
    CONFERRED(ApplicationState.CONFERRED),
    /** It is not (未入选). */
    NOT_CONFERRED(ApplicationState.NOT_CONFERRED);

    private final ApplicationState state;

    Outcome(ApplicationState state) {
        this.state = state;
    }

    /** Returns where the application stands afterwards. */
    public ApplicationState state() {
        return state;
    }

    /** Returns the word on the page. */
    public Message word() {
        return Message.of("result.outcome." + name());
    }
}
