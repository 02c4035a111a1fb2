package org.hongping.core.onsite;

import java.time.Instant;
import org.hongping.core.application.Typed;

/**
 * What a phone typed into one line, perhaps long ago.
 *
 * @param key the phone's own name for it
 * @param line code of the line
 * @param typed the fields as they were typed
 * @param basedOn version of the line it rests on, 0 for none
 * @param rubricDigest revision it was typed under
 * @param typedAt when, as the phone says
 */
public record SiteSave(String key, String line, Typed typed, int basedOn, String rubricDigest, Instant typedAt) {}
