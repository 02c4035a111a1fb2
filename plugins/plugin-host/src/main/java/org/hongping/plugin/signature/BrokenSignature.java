package org.hongping.plugin.signature;

import org.hongping.rubric.Message;

/** A signature that proves nothing. */
final class BrokenSignature extends Exception {
    private final transient Message fault;

    BrokenSignature(String key, Object... arguments) {
        super(key);
        this.fault = Message.of(key, arguments);
    }

    Message fault() {
        return fault;
    }
}
