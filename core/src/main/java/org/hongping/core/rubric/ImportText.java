package org.hongping.core.rubric;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.hongping.plugin.FindingText;
import org.hongping.rubric.Message;
import org.hongping.rubric.document.Finding;

/**
 * Tells what an import finds.
 *
 * @param out where to
 * @param name what is imported
 * @param language in which it is told
 */
record ImportText(PrintWriter out, String name, Locale language) {
    void findings(List<Finding> findings) {
        findings.forEach(finding -> out.println(name + ": " + FindingText.of(finding, language)));
    }

    void say(String key, Object... arguments) {
        out.println(Message.of(key, arguments).in(language));
    }
}
