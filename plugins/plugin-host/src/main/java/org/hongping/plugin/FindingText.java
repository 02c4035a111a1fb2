package org.hongping.plugin;

import java.util.Locale;
import org.hongping.rubric.Message;
import org.hongping.rubric.document.Finding;

/** One finding as one line: how serious, where, what. */
public final class FindingText {
    private FindingText() {}

    /** Returns the line. */
    public static String of(Finding finding, Locale language) {
        String key = finding.isError() ? "catalogue.error" : "catalogue.warning";
        return Message.of(key).in(language) + " " + finding.in(language);
    }
}
