package org.hongping.rubric.yaml;

import java.util.Optional;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Place;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Makes a finding of what the YAML parser stumbled over. */
final class SyntaxFault {
    private SyntaxFault() {}

    static Finding of(String file, String text, YamlEngineException fault) {
        if (fault instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
            return syntax(mark.map(at -> new Place(file, at.getLine() + 1, at.getColumn() + 1)), marked.getProblem());
        }
        if (fault instanceof ReaderException unreadable) {
            String character = String.format("U+%04X", unreadable.getCodePoint());
            return Finding.error(
                    Optional.of(placeOf(file, text, unreadable.getPosition())), "finding.yaml-character", character);
        }
        return syntax(Optional.of(new Place(file, 1, 1)), String.valueOf(fault.getMessage()));
    }

    /** The parser says its problem in English; the usual ones have a sentence of their own. */
    private static Finding syntax(Optional<Place> place, String problem) {
        if (problem.contains("\\t")) {
            return Finding.error(place, "finding.yaml-tab");
        }
        if (problem.contains("mapping values are not allowed")) {
            return Finding.error(place, "finding.yaml-colon");
        }
        if (problem.contains("unexpected end of stream")) {
            return Finding.error(place, "finding.yaml-unclosed");
        }
        return Finding.error(place, "finding.yaml-syntax", problem);
    }

    private static Place placeOf(String file, String text, int position) {
        int end = Math.min(text.length(), text.offsetByCodePoints(0, Math.min(position, codePoints(text))));
        String before = text.substring(0, end);
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        int column = 1 + codePoints(before.substring(before.lastIndexOf('\n') + 1));
        return new Place(file, line, column);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
