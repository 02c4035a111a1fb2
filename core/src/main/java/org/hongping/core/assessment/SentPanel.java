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
 * @param checked names of doubts that somebody has looked into
 */
record SentPanel(String body, List<String> accounts, Mode mode, Set<String> checked) {

    /**
     * Reads {@code {"body": "panel", "accounts": ["…"]}}.
     *
     * @throws org.hongping.core.web.Rejected if it is anything else
     */
    static SentPanel read(String json) {
        Map<String, Value> fields = SentFields.of(json, Set.of("body", "accounts", "mode", "checked"));
        if (!fields.containsKey("accounts")) {
            throw new Invalid("accounts", Message.of("assessment.accounts-are-list"));
        }
        return new SentPanel(
                SentFields.text(fields, "body"),
                texts(fields, "accounts"),
                mode(fields),
                Set.copyOf(texts(fields, "checked")));
    }

    /** Returns a list of texts, an empty one if it was left out.
     *  @throws Invalid if it is anything else */
    static List<String> texts(Map<String, Value> fields, String name) {
        if (fields.getOrDefault(name, new Value.Items(List.of())) instanceof Value.Items items
                && items.items().stream().allMatch(Value.Text.class::isInstance)) {
            return items.items().stream()
                    .map(item -> ((Value.Text) item).text())
                    .toList();
        }
        throw new Invalid(name, Message.of("assessment.accounts-are-list"));
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
}
