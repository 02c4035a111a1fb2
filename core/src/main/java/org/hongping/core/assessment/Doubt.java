package org.hongping.core.assessment;

import java.util.Map;
import org.hongping.core.assessment.draw.Sha256;
import org.hongping.rubric.Message;

/**
 * Something that may be a conflict of interest and may be chance (请核对): a name that is like another.
 *
 * @param accountId whose
 * @param ground what kind of likeness
 * @param matter what is like what; the same is asked once
 * @param says it to whoever hands sheets out
 */
public record Doubt(String accountId, Ground ground, String matter, Message says) {
    private static final int DIGITS = 16;

    /** Returns its name: the same as long as the names behind it are. */
    public String id() {
        return Sha256.of(accountId + '\n' + ground + '\n' + matter).substring(0, DIGITS);
    }

    Map<String, Object> facts() {
        return Map.of("id", id(), "account", accountId, "ground", ground.name(), "says", says);
    }
}
