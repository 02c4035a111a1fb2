package org.hongping.rubric.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Composite;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Part;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Rule;

/**
 * A place in a rubric where a hook's outcome stands in.
 *
 * @param place key of its outcome in a sheet: the code of the line, and behind strokes the ids of the part within it
 * @param code of the line
 * @param answerKey under which the line is answered
 * @param max most points there
 * @param rule which hook
 */
public record HookPlace(String place, String code, String answerKey, BigDecimal max, CodeHook rule) {
    private static final String STROKE = "/";

    /** Returns the places of a rubric in its own order. */
    public static List<HookPlace> of(Rubric rubric) {
        List<HookPlace> places = new ArrayList<>(0);
        collect(rubric.root(), places);
        return List.copyOf(places);
    }

    /** Returns the places of one line: the line itself, or parts of it. */
    public static List<HookPlace> of(Criterion line) {
        List<HookPlace> places = new ArrayList<>(0);
        collect(line, places);
        return List.copyOf(places);
    }

    private static void collect(Node node, List<HookPlace> places) {
        if (node instanceof Group group) {
            group.children().forEach(child -> collect(child, places));
        } else if (node instanceof Criterion line) {
            collect(line, line.code(), line.max(), line.rule(), places);
        }
    }

    private static void collect(Criterion line, String place, BigDecimal max, Rule rule, List<HookPlace> places) {
        if (rule instanceof CodeHook hook) {
            places.add(new HookPlace(place, line.code(), line.answerKey(), max, hook));
        } else if (rule instanceof Composite composite) {
            for (Part part : composite.parts()) {
                collect(line, within(place, part.id()), part.max().orElse(max), part.rule(), places);
            }
        }
    }

    static String within(String place, String part) {
        return place + STROKE + part;
    }
}
