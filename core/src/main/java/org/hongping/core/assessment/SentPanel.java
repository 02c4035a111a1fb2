package org.hongping.core.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/**
 * Who is to score an application, as a program sends it.
 *
 * @param body the body, with its party after a slash where there is one
 * @param accounts ids of accounts
 * @param mode on how many sheets; each on their own where nothing is said
 */
record SentPanel(String body, List<String> accounts, Mode mode) {

    /**
     * Reads {@code {"body": "panel", "accounts": ["…"]}}.
     *
     * @throws org.hongping.core.web.Rejected if it is anything else
     */
    static SentPanel read(String json) {
        Map<String, Value> fields = SentFields.of(json, Set.of("body", "accounts", "mode"));
        if (!(fields.getOrDefault("accounts", Value.nothing()) instanceof Value.Items accounts)) {
            throw new Invalid("accounts", Message.of("assessment.accounts-are-list"));
        }
        return new SentPanel(
                SentFields.text(fields, "body"),
                accounts.items().stream().map(SentPanel::text).toList(),
                mode(fields));
    }

    private static Mode mode(Map<String, Value> fields) {
        Value said = fields.getOrDefault("mode", Value.text(Mode.EACH.name()));
        for (Mode mode : Mode.values()) {
            if (said.equals(Value.text(mode.name()))) {
                return mode;
            }
        }
        throw new Invalid("mode", Message.of("assessment.no-such-mode"));
    }

    private static String text(Value account) {
        if (account instanceof Value.Text text) {
            return text.text();
        }
        throw new Invalid("accounts", Message.of("assessment.accounts-are-list"));
    }
}
