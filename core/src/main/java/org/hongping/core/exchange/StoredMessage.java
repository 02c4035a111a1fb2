package org.hongping.core.exchange;

import java.util.List;
import java.util.Map;
import org.hongping.core.storage.JsonText;
import org.hongping.rubric.Message;

/**
 * A sentence as a column holds it, to be said in any language later.
 *
 * @param text JSON of its key and arguments
 */
public record StoredMessage(String text) {
    /** Returns the sentence as it is kept. */
    public static StoredMessage of(Message message) {
        return new StoredMessage(JsonText.of(message).text());
    }

    /** Returns the sentence. */
    public Message message() {
        return message(new JsonText(text).as(Map.class));
    }

    private static Message message(Map<?, ?> stored) {
        List<?> arguments = stored.get("arguments") instanceof List<?> list ? list : List.of();
        return new Message(
                String.valueOf(stored.get("key")),
                arguments.stream()
                        .map(argument ->
                                argument instanceof Map<?, ?> inner ? message(inner) : String.valueOf(argument))
                        .toList());
    }
}
