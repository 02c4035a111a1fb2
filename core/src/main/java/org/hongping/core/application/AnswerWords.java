package org.hongping.core.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Composite;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;

/** Says why an answer was refused with the names of fields as the page shows them, not as programs send them. */
public final class AnswerWords {
    private static final Set<String> FIELDS = Set.of(
            "points", "quantity", "count", "value", "numerator", "denominator", "level", "checks", "text", "reason");

    private static final Pattern PATH = Pattern.compile("(?:parts\\.([^.]+)\\.)?([a-z]+)");

    private AnswerWords() {}

    /** Returns the message with every field it names in the words of the page. */
    public static Message of(Message refusal, Criterion line, Wording wording) {
        List<Object> arguments = new ArrayList<>();
        for (Object argument : refusal.arguments()) {
            arguments.add(argument instanceof String path ? said(path, line, wording) : argument);
        }
        return new Message(refusal.key(), arguments);
    }

    private static Object said(String path, Criterion line, Wording wording) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || !FIELDS.contains(matcher.group(2))) {
            return path;
        }
        Message field = new Message("sheet." + matcher.group(2), List.of());
        return Optional.ofNullable(matcher.group(1))
                .flatMap(part -> label(part, line, wording))
                .map(label -> Message.of("sheet.part-field", label, field))
                .orElse(field);
    }

    private static Optional<String> label(String id, Criterion line, Wording wording) {
        return line.rule() instanceof Composite composite
                ? composite.parts().stream()
                        .filter(part -> part.id().equals(id))
                        .map(part -> wording.of(line.code() + "." + id, part.label()))
                        .findFirst()
                : Optional.empty();
    }
}
