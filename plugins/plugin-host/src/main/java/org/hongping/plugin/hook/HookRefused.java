package org.hongping.plugin.hook;

import org.hongping.rubric.Message;

/** A call that was not made, or not waited for, through no fault of the hook. */
final class HookRefused extends Exception {
    private final transient Message reason;

    HookRefused(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }
}
