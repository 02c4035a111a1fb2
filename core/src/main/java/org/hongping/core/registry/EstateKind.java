package org.hongping.core.registry;

import org.hongping.rubric.Message;

/** What an estate is for. */
public enum EstateKind {
    /** Residential estate (住宅小区). */
    RESIDENTIAL,
    /** Commercial district or office building (商圈楼宇). */
    COMMERCIAL,
    /** Industrial zone or community (产业功能区). */
    INDUSTRIAL;

    /** Returns its word on the page. */
    public Message word() {
        return Message.of("registry.kind." + Codes.of(this));
    }
}
