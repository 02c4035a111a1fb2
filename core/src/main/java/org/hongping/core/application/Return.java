package org.hongping.core.application;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a submission was sent back (退回补正).
 *
 * @param number submission it concerns
 * @param reason what is to be mended as a whole
 * @param lines what is to be mended at single lines, by code
 * @param returnedAt when
 * @param returnedBy account that sent it back
 */
public record Return(int number, String reason, Map<String, String> lines, Instant returnedAt, String returnedBy) {
    /** Copies the remarks. */
    public Return {
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
    }
}
