package org.hongping.core.web;

import java.util.Map;
import org.hongping.rubric.Message;

/** Somebody saved in between (412): the edit was based on another version than the one that stands. */
public class Stale extends Rejected {
    /** Names both versions. */
    public Stale(Version yours, Version current) {
        super(
                412,
                "stale",
                Message.of("problem.saved-in-between", yours.text(), current.text()),
                Map.of("yours", yours.number(), "current", current.number()));
    }

    /**
     * Names both versions and shows them, so that neither is lost.
     *
     * @param sent what the caller wanted to save
     * @param saved what stands
     */
    public Stale(Version yours, Version current, Map<String, ?> sent, Map<String, ?> saved) {
        super(
                412,
                "stale",
                Message.of("problem.saved-in-between", yours.text(), current.text()),
                Map.of("yours", yours.number(), "current", current.number(), "sent", sent, "saved", saved));
    }
}
