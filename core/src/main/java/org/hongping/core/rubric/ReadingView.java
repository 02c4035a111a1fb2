package org.hongping.core.rubric;

import java.util.List;
import java.util.Map;
import org.hongping.rubric.Interpretation;

/**
 * An interpretation (评分口径) in the visitor's language, with the option in force.
 *
 * @param id fixed name
 * @param clause clause it reads
 * @param label what the question is
 * @param options how it may be read
 */
public record ReadingView(String id, String clause, String label, List<Option> options) {
    /** Copies the options. */
    public ReadingView {
        options = List.copyOf(options);
    }

    /**
     * One way to read it.
     *
     * @param id short and stable
     * @param label in words
     * @param usual whether it is the default
     * @param chosen whether it is in force
     */
    public record Option(String id, String label, boolean usual, boolean chosen) {}

    /** Says whether there is a choice at all. */
    public boolean isSwitchable() {
        return options.size() > 1;
    }

    /** Returns the option in force. */
    public Option inForce() {
        return options.stream().filter(Option::chosen).findFirst().orElseThrow();
    }

    /** Returns a rubric's interpretations; what is not chosen stays at its default. */
    public static List<ReadingView> of(InstalledRubric rubric, Wording wording, Map<String, String> chosen) {
        return rubric.rubric().interpretations().stream()
                .map(interpretation -> of(interpretation, wording, chosen))
                .toList();
    }

    private static ReadingView of(Interpretation interpretation, Wording wording, Map<String, String> chosen) {
        String id = interpretation.id();
        String inForce = chosen.getOrDefault(id, interpretation.defaultOption());
        return new ReadingView(
                id,
                interpretation.clause(),
                wording.of(id, interpretation.label()),
                interpretation.options().stream()
                        .map(option -> new Option(
                                option.id(),
                                wording.of(id + "." + option.id(), option.label()),
                                option.id().equals(interpretation.defaultOption()),
                                option.id().equals(inForce)))
                        .toList());
    }
}
