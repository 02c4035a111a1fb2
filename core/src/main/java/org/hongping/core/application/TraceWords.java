package org.hongping.core.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.engine.Trace;

/** Says how a line came to its points, with labels of the visitor's language in place of the rubric's own. */
public final class TraceWords {
    /** What the engine says between two sentences. */
    private static final Message JOINT = new Message("trace.joint", List.of());

    /** What the engine says of an input that is not there; its argument is the name of the input. */
    private static final String LACKS_INPUT = "expression.lacks-input";

    private TraceWords() {}

    /** Returns the sentences in order. */
    public static String of(Criterion line, Trace trace, Rubric rubric, Wording wording, Locale language) {
        if (wording == Wording.OWN && rubric.inputs().isEmpty()) {
            return trace.words(language);
        }
        Map<String, String> labels = new HashMap<>();
        if (wording != Wording.OWN) {
            pair(Widgets.of(line, Typed.NOTHING, Wording.OWN), Widgets.of(line, Typed.NOTHING, wording), labels);
        }
        List<Message> messages = trace.messages();
        boolean lacking = messages.stream().anyMatch(TraceWords::isLacking);
        if (labels.isEmpty() && !lacking) {
            return trace.words(language);
        }
        Map<String, String> inputs = new HashMap<>();
        rubric.inputs().forEach(input -> inputs.put(input.id(), wording.of(SubjectFields.path(input), input.label())));
        List<String> longestFirst = new ArrayList<>(labels.keySet());
        longestFirst.sort(Comparator.comparing(String::length).reversed());
        return messages.stream()
                .map(message -> lacking ? asked(message, inputs) : message)
                .map(message -> labels.isEmpty() ? message : said(message, labels, longestFirst))
                .map(message -> message.in(language))
                .collect(Collectors.joining(JOINT.in(language)));
    }

    private static boolean isLacking(Message message) {
        return message.key().equals(LACKS_INPUT)
                || message.arguments().stream()
                        .anyMatch(argument -> argument instanceof Message inner && isLacking(inner));
    }

    /** What is not known of the subject, by what it is called instead of its name in the rubric. */
    private static Message asked(Message message, Map<String, String> inputs) {
        return new Message(
                message.key(),
                message.arguments().stream()
                        .map(argument -> {
                            if (argument instanceof Message inner) {
                                return asked(inner, inputs);
                            }
                            return message.key().equals(LACKS_INPUT)
                                    ? inputs.getOrDefault(argument.toString(), argument.toString())
                                    : argument;
                        })
                        .toList());
    }

    /** The same line laid out twice: label beside label. */
    private static void pair(Widget own, Widget other, Map<String, String> labels) {
        own.label().ifPresent(label -> other.label().ifPresent(word -> put(labels, label, word)));
        own.unit().ifPresent(unit -> other.unit().ifPresent(word -> put(labels, unit, word)));
        pairChoices(own.choices(), other.choices(), labels);
        pairChoices(own.conditions(), other.conditions(), labels);
        for (int index = 0; index < own.parts().size(); index++) {
            pair(own.parts().get(index), other.parts().get(index), labels);
        }
    }

    private static void pairChoices(List<Widget.Choice> own, List<Widget.Choice> other, Map<String, String> labels) {
        for (int index = 0; index < own.size(); index++) {
            put(labels, own.get(index).label(), other.get(index).label());
        }
    }

    private static void put(Map<String, String> labels, String own, String other) {
        if (!own.equals(other)) {
            labels.put(own, other);
        }
    }

    private static Message said(Message message, Map<String, String> labels, List<String> longestFirst) {
        List<Object> arguments = new ArrayList<>();
        for (Object argument : message.arguments()) {
            if (argument instanceof Message inner) {
                arguments.add(said(inner, labels, longestFirst));
            } else {
                String text = argument.toString();
                for (String label : longestFirst) {
                    text = text.replace(label, labels.getOrDefault(label, label));
                }
                arguments.add(text.replace("、", ", "));
            }
        }
        return new Message(message.key(), arguments);
    }
}
