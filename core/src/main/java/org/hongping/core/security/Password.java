package org.hongping.core.security;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * A password as typed. It is never printed, logged or stored.
 *
 * @param text what was typed
 */
public record Password(String text) {

    /** Returns its bytes; the same characters give the same bytes on every keyboard. */
    byte[] bytes() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns how many characters people count in it. */
    int length() {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        return "password";
    }
}
