package org.hongping.core.bundle;

import java.util.List;
import org.hongping.rubric.Message;

/** How a bundle stands. */
public enum BundleState {
    /** New campaigns are offered at least one of its revisions (现行). */
    IN_FORCE("done"),
    /** It was in force and can be again (备用). */
    KEPT("idle"),
    /** It was brought and nobody has put it in force yet (待启用). */
    WAITING("waiting"),
    /** It should be served and cannot be (失效). */
    FAILED("refused"),
    /** It was uninstalled (已卸载); what was scored by it stays legible. */
    GONE("closed"),
    /** It must not come in again (停用). */
    BLOCKED("closed");

    private final String look;

    BundleState(String look) {
        this.look = look;
    }

    /** Returns the kind of state that pages show it as. */
    public String look() {
        return look;
    }

    /** Returns its name. */
    public Message word() {
        return new Message("bundles.state." + name(), List.of());
    }

    /** Says whether its revisions can be scored by. */
    public boolean isServed() {
        return this == IN_FORCE || this == KEPT || this == WAITING;
    }
}
