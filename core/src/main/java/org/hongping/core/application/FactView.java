package org.hongping.core.application;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.registry.KnownFact;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

/**
 * A fact beside the gate it decides, ready to be shown.
 *
 * @param fact the same for programs
 * @param label what it means
 * @param value what it is, in words
 * @param source what kind of record says so
 * @param detail which record; empty if there is but one
 * @param asOf the day it is true for
 */
public record FactView(KnownFact fact, String label, Message value, Message source, String detail, LocalDate asOf) {
    /** Returns the facts that a gate's condition names and that are known. */
    public static List<FactView> of(Desk desk, String gateId, Wording wording) {
        Optional<Gate> gate = desk.rubric().gates().stream()
                .filter(known -> known.id().equals(gateId))
                .findFirst();
        return desk.facts().stream()
                .filter(fact -> gate.filter(known -> GateFacts.names(known, fact.name()))
                        .isPresent())
                .map(fact -> of(fact, desk.rubric(), wording))
                .toList();
    }

    private static FactView of(KnownFact fact, Rubric rubric, Wording wording) {
        Optional<Declaration> declared = rubric.facts().stream()
                .filter(known -> known.id().equals(fact.name()))
                .findFirst();
        String path = "fact." + fact.name();
        return new FactView(
                fact,
                declared.map(known -> wording.of(path, known.label())).orElse(fact.name()),
                words(fact.value(), declared, path, wording),
                Message.of("gates.source." + fact.source().name()),
                fact.detail(),
                fact.asOf());
    }

    private static Message words(Value value, Optional<Declaration> declared, String path, Wording wording) {
        if (value instanceof Value.Truth truth) {
            return Message.of(truth.holds() ? "gates.fact-yes" : "gates.fact-no");
        }
        if (value instanceof Value.Figure figure) {
            String unit = declared.flatMap(Declaration::unit)
                    .map(own -> wording.of(path + ".unit", own))
                    .orElse("");
            return Message.of("gates.fact-figure", figure.number().toPlainString(), unit);
        }
        if (value instanceof Value.Text text) {
            return Message.of("gates.fact-text", text.text());
        }
        return Message.of("gates.fact-none");
    }

    /** Returns it as programs read it. */
    Map<String, @Nullable Object> document(Locale language) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("fact", fact.name());
        document.put("label", label);
        document.put("value", ValueText.plain(fact.value()));
        document.put("source", source.in(language));
        if (!detail.isEmpty()) {
            document.put("detail", detail);
        }
        document.put("asOf", asOf.toString());
        return document;
    }
}
