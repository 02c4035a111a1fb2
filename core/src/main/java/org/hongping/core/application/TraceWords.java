package org.hongping.core.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        Map<String, String> inputs = new HashMap<>();
        rubric.inputs().forEach(input -> inputs.put(input.id(), wording.of(SubjectFields.path(input), input.label())));
        Optional<Words> others = wording == Wording.OWN ? Optional.empty() : Optional.of(Words.of(line, wording));
        return trace.messages().stream()
                .map(message -> asked(message, inputs))
                .map(message -> others.map(words -> said(message, words)).orElse(message))
                .map(message -> message.in(language))
                .collect(Collectors.joining(JOINT.in(language)));
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

    /**
     * What is said in other words.
     *
     * @param whole the line's own name, where it is all there is: elsewhere people may use the same words
     * @param labels names of what can be chosen, wherever they stand
     * @param longestFirst the same, so that none is taken for part of another
     */
    private record Words(Map<String, String> whole, Map<String, String> labels, List<String> longestFirst) {
        static Words of(Criterion line, Wording wording) {
            Map<String, String> labels = new HashMap<>();
            pair(Widgets.of(line, Typed.NOTHING, Wording.OWN), Widgets.of(line, Typed.NOTHING, wording), labels);
            List<String> longestFirst = new ArrayList<>(labels.keySet());
            longestFirst.sort(Comparator.comparing(String::length).reversed());
            return new Words(Map.of(line.label(), wording.of(line.code(), line.label())), labels, longestFirst);
        }

        String of(String own) {
            String text = whole.getOrDefault(own, own);
            for (String label : longestFirst) {
                text = text.replace(label, labels.getOrDefault(label, label));
            }
            return text.replace("、", ", ");
        }
    }

    private static Message said(Message message, Words words) {
        List<Object> arguments = new ArrayList<>();
        for (Object argument : message.arguments()) {
            if (argument instanceof Message inner) {
                arguments.add(said(inner, words));
            } else {
                arguments.add(words.of(argument.toString()));
            }
        }
        return new Message(message.key(), arguments);
    }
}
