package org.hongping.rubric.tables;

import java.util.Locale;
import org.hongping.rubric.Message;

/** Words in a workbook, which are Chinese whoever asks for it, as the labels in it are. */
final class Chinese {
    private Chinese() {}

    static String of(String key, Object... arguments) {
        return Message.of(key, arguments).in(Locale.SIMPLIFIED_CHINESE);
    }
}
