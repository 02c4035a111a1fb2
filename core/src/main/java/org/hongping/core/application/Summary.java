package org.hongping.core.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Message;
import org.hongping.rubric.engine.GateOutcome;

/**
 * The figures of an application at a glance.
 *
 * @param base points of the base sections so far, decimal text
 * @param bonus points of the bonus sections so far, decimal text
 * @param total both together, decimal text
 * @param lacking what must still be filled in, each with the place to do so
 * @param advised lines that ask for evidence and have none
 * @param gates what would bar the applicant
 * @param savedAt when something was saved last
 */
public record Summary(
        String base,
        String bonus,
        String total,
        List<Link> lacking,
        List<Link> advised,
        List<Gate> gates,
        Optional<Instant> savedAt) {
    /** Copies the lists. */
    public Summary {
        lacking = List.copyOf(lacking);
        advised = List.copyOf(advised);
        gates = List.copyOf(gates);
    }

    /**
     * A place to go to.
     *
     * @param href where
     * @param code the line's own number; blank for a field of the form
     * @param label what is there
     */
    public record Link(String href, String code, String label) {}

    /**
     * What would bar the applicant.
     *
     * @param id the gate's fixed name
     * @param label what it is
     * @param word whether it holds, in a word
     * @param state kind of the state, for the icon
     * @param waits results of other rubrics it waits for
     * @param facts what is known of what its condition asks for
     */
    public record Gate(String id, String label, Message word, String state, List<Message> waits, List<FactView> facts) {
        /** Says whether it stands in the way; empty while nobody has decided it. */
        public Optional<Boolean> holds() {
            return state.equals("waiting") ? Optional.empty() : Optional.of(state.equals("refused"));
        }

        /** Copies the lists. */
        public Gate {
            waits = List.copyOf(waits);
            facts = List.copyOf(facts);
        }
    }

    static Summary of(Desk desk, Locale language) {
        Wording wording = desk.revision().wording(language);
        return new Summary(
                desk.result().base().text(),
                desk.result().bonus().text(),
                desk.result().partialTotal().text(),
                lacking(desk, wording, language),
                desk.completeness().withoutEvidence().stream()
                        .map(line -> link(desk, line, wording))
                        .toList(),
                desk.result().gates().stream()
                        .map(gate -> gate(desk, gate, wording))
                        .toList(),
                savedAt(desk));
    }

    private static List<Link> lacking(Desk desk, Wording wording, Locale language) {
        List<Link> lacking = new ArrayList<>();
        for (FormField field : desk.completeness().fields()) {
            String href = desk.path() + "/form#f-" + field.id();
            lacking.add(new Link(href, "", wording.of(SubjectFields.path(field), field.label())));
        }
        desk.completeness().lines().forEach(line -> lacking.add(link(desk, line, wording)));
        if (desk.own() && desk.application().state().isWritable()) {
            desk.seal()
                    .lacking()
                    .ifPresent(step -> lacking.add(new Link(desk.path() + "/paper", "", step.in(language))));
        }
        return lacking;
    }

    private static Link link(Desk desk, Criterion line, Wording wording) {
        String href = desk.path() + "/sheet#line-" + Parts.anchor(line.code());
        return new Link(href, line.code(), wording.of(line.code(), line.label()));
    }

    private static Gate gate(Desk desk, GateOutcome gate, Wording wording) {
        String label = wording.of("gate." + gate.id(), gate.label());
        List<FactView> facts = FactView.of(desk, gate.id(), wording);
        if (gate.isUndetermined()) {
            List<Message> waits = desk.waits().getOrDefault(gate.id(), List.of());
            Message word = Message.of(waits.isEmpty() ? "application.gate-open" : "gates.pending");
            return new Gate(gate.id(), label, word, "waiting", waits, facts);
        }
        return gate.holds()
                ? new Gate(gate.id(), label, Message.of("application.gate-holds"), "refused", List.of(), facts)
                : new Gate(gate.id(), label, Message.of("application.gate-passed"), "done", List.of(), facts);
    }

    private static Optional<Instant> savedAt(Desk desk) {
        return Stream.concat(
                        desk.dossier().fields().values().stream().map(Field::savedAt),
                        desk.dossier().lines().values().stream().map(Line::savedAt))
                .max(Comparator.naturalOrder());
    }
}
