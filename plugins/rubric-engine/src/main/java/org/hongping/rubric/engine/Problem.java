package org.hongping.rubric.engine;

import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * Something in a sheet that was refused. One that names a line opens that line; one that names none holds the total.
 *
 * @param code line or group it is about; empty when it is about the sheet
 * @param message what was wrong, with the value, and what would be right
 */
public record Problem(Optional<String> code, Message message) {
    /** Returns a problem at a line or group. */
    public static Problem at(String code, Message message) {
        return new Problem(Optional.of(code), message);
    }

    /** Returns a problem of the sheet as a whole. */
    public static Problem ofSheet(String key, Object... arguments) {
        return new Problem(Optional.empty(), Message.of("answer." + key, arguments));
    }
}
