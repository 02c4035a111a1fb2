package org.hongping.proof.naive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One published sheet. */
public interface Table {
    /** Returns the name of scheme and table. */
    String id();

    /** Returns its headings in order, as they are read on this sheet. */
    List<Section> sections(Sheet sheet);

    /** Returns whether a heading is on this sheet; nothing while nobody knows. */
    default Optional<Boolean> isOn(Section section, Sheet sheet) {
        return Optional.of(true);
    }

    /** Returns what keeps a subject out. */
    default List<Gate> gates(Sheet sheet, boolean somethingExcused) {
        return List.of();
    }

    /** Returns the gates that nobody answers. */
    default Set<String> gatesNobodyAnswers() {
        return Set.of();
    }

    /** Returns what is ticked at a gate, where something is. */
    default Map<String, Set<String>> ticks() {
        return Map.of();
    }

    /** Returns the inputs: with their options, or without where it is a day. */
    default Map<String, Set<String>> inputs() {
        return Map.of();
    }

    /** Returns the facts that decide something, and what they are: {@code text}, {@code truth} or {@code figure}. */
    default Map<String, String> facts() {
        return Map.of();
    }

    /** Returns who scores, and the parties of a joint body. */
    default Map<String, List<String>> bodies() {
        return Map.of("panel", List.of());
    }

    /** Returns the readings that may be switched, and to what. */
    default Map<String, List<String>> switches() {
        return Map.of();
    }

    /** Returns what takes points away; the amount lies within the range of each. */
    default Map<String, Levels.Level> deductions() {
        return Map.of();
    }

    /** Returns whether each deduction takes its largest amount at most in a year. */
    default boolean deductionsAreCapped(Sheet sheet) {
        return true;
    }

    /** Returns whether residents are asked. */
    default boolean hasSurvey() {
        return false;
    }

    /** Returns the least share of households that must have answered. */
    default Fraction sampleShare() {
        return Fraction.ZERO;
    }

    /** Returns the grades of a total. */
    default Map<String, Optional<String>> grades(Optional<Fraction> total) {
        return Map.of();
    }
}
