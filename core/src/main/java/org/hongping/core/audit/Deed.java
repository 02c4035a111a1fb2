package org.hongping.core.audit;

import java.util.regex.Pattern;
import org.hongping.core.storage.JsonText;

/**
 * Something that was done, to be recorded.
 *
 * @param action area and verb, for example {@code application.submitted}
 * @param subject to what it was done
 * @param payload the details, erasable; what must stay belongs into the other fields
 */
public record Deed(String action, Subject subject, JsonText payload) {
    private static final Pattern ACTION = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    /** @throws IllegalArgumentException if the action is not of that shape */
    public Deed {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("an action looks like 'application.submitted', got '" + action + "'");
        }
    }
}
