package org.hongping.core.registry;

import org.hongping.rubric.Message;

/** How far down an area stands; from the widest to the narrowest. */
public enum AreaLevel {
    /** City (市). */
    CITY,
    /** District, county or county-level city (区县). */
    DISTRICT,
    /** Subdistrict, township or town (街道、乡镇). */
    SUBDISTRICT,
    /** Community or village (社区、村). */
    COMMUNITY;

    /** Whether an area of this level may hold one of that level: only the narrower. */
    public boolean mayHold(AreaLevel other) {
        return compareTo(other) < 0;
    }

    /** Returns its word on the page. */
    public Message word() {
        return Message.of("registry.level." + Codes.of(this));
    }
}
