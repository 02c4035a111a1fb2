package org.hongping.rubric.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Value;

/**
 * Reads single values. What is not of the kind asked for is noted and replaced by a harmless stand-in, so that reading
 * goes on and finds the rest; a document with an error is never handed out, so no stand-in ever is.
 */
final class ScalarReader {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_COUNTED = 9;

    private final Findings findings;

    ScalarReader(Findings findings) {
        this.findings = findings;
    }

    String text(String name, Located at) {
        if (at.value() instanceof Value.Text text) {
            if (text.text().isBlank()) {
                findings.error(at.place(), "finding.empty-text", name);
            }
            return text.text();
        }
        boolean isQuotable = at.value() instanceof Value.Figure || at.value() instanceof Value.Truth;
        note(at, isQuotable ? "finding.unquoted-text" : "finding.not-text", name);
        return "?";
    }

    BigDecimal figure(String name, Located at) {
        return exact(name, at).orElse(BigDecimal.ZERO);
    }

    private Optional<BigDecimal> exact(String name, Located at) {
        if (!(at.value() instanceof Value.Figure figure)) {
            note(at, "finding.not-figure", name);
            return Optional.empty();
        }
        BigDecimal number = figure.number();
        if (!isShort(number)) {
            findings.error(at.place(), "finding.figure-too-long", at.shown());
            return Optional.empty();
        }
        return Optional.of(number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY));
    }

    /** Notes every figure within the value that is too long to be reckoned with. */
    void refuseLongFigures(Located at) {
        if (at.value() instanceof Value.Figure) {
            figure("", at);
        }
        at.items().forEach(this::refuseLongFigures);
        at.fields().keySet().forEach(name -> at.field(name).ifPresent(this::refuseLongFigures));
    }

    private static boolean isShort(BigDecimal number) {
        return number.scale() <= MOST_DECIMALS && (long) number.precision() - number.scale() <= MOST_DIGITS;
    }

    int count(String name, Located at, int least) {
        BigDecimal number = exact(name, at).orElse(BigDecimal.valueOf(least));
        if (number.scale() > 0 || number.precision() > MOST_COUNTED) {
            note(at, "finding.not-count", name);
            return least;
        }
        if (number.intValue() < least) {
            findings.error(at.place(), "finding.too-small", name, at.shown(), String.valueOf(least));
            return least;
        }
        return number.intValue();
    }

    boolean truth(String name, Located at) {
        if (at.value() instanceof Value.Truth truth) {
            return truth.holds();
        }
        note(at, "finding.not-truth", name);
        return false;
    }

    /** Returns which of the words it is, the last one when it is none of them. */
    int word(String name, Located at, List<String> words) {
        String written = at.value() instanceof Value.Text text ? text.text() : "";
        int index = words.indexOf(written);
        if (index >= 0) {
            return index;
        }
        Optional<String> nearest = Nearest.to(written, words);
        if (nearest.isPresent()) {
            findings.error(at.place(), "finding.misspelt-word", name, at.shown(), nearest.get());
        } else {
            findings.error(at.place(), "finding.unknown-word", name, at.shown(), String.join(", ", words));
        }
        return words.size() - 1;
    }

    List<String> texts(String name, Located at) {
        List<String> texts = new ArrayList<>();
        for (Located item : items(name, at)) {
            texts.add(text(name, item));
        }
        return texts;
    }

    List<Located> items(String name, Located at) {
        if (!(at.value() instanceof Value.Items)) {
            note(at, "finding.not-list", name);
        }
        return at.items();
    }

    private void note(Located at, String key, String name) {
        findings.error(at.place(), key, name, at.shown());
    }
}
