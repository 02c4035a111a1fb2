package org.hongping.core.rubric;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.core.paper.WordDocument;
import org.hongping.plugin.FindingText;
import org.hongping.plugin.acceptance.Acceptance;
import org.hongping.plugin.acceptance.AcceptedRubric;
import org.hongping.plugin.acceptance.GoldenTally;
import org.hongping.plugin.acceptance.Sums;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;

/** Writes the sheet on which deliveries are accepted (交付验收单), one after the other, with places to sign. */
final class AcceptanceReport {
    private final WordDocument document;
    private final Locale language;
    private final Optional<Message> signature;

    private AcceptanceReport(WordDocument document, Locale language, Optional<Message> signature) {
        this.document = document;
        this.language = language;
        this.signature = signature;
    }

    /**
     * Writes the sheet as DOCX.
     *
     * @param signature state of the delivery's signature in words; empty says that nobody has looked
     */
    static void write(List<Acceptance> acceptances, Optional<Message> signature, Locale language, OutputStream to)
            throws IOException {
        try (WordDocument document = new WordDocument()) {
            AcceptanceReport report = new AcceptanceReport(document, language, signature);
            report.document.title(report.say("acceptance.title"));
            acceptances.forEach(report::one);
            report.signing();
            document.write(to);
        }
    }

    private void one(Acceptance acceptance) {
        document.heading(acceptance.name());
        document.table(List.of(
                row("acceptance.bundle", acceptance.identity().map(Acceptance.Identity::symbolicName)),
                row("acceptance.version", acceptance.identity().map(Acceptance.Identity::version)),
                List.of(say("acceptance.digest"), acceptance.digest()),
                row("acceptance.signature", signature.map(state -> state.in(language))),
                List.of(
                        say("acceptance.verdict"),
                        say(acceptance.isSound() ? "acceptance.sound" : "acceptance.unsound"))));
        acceptance.rubrics().forEach(this::rubric);
        document.heading(say("acceptance.findings"));
        if (acceptance.findings().isEmpty()) {
            document.paragraph(say("acceptance.no-findings"));
        }
        acceptance.findings().forEach(finding -> document.paragraph(FindingText.of(finding, language)));
    }

    private List<String> row(String key, Optional<String> value) {
        return List.of(say(key), value.orElseGet(() -> say("acceptance.unknown")));
    }

    private void rubric(AcceptedRubric rubric) {
        document.heading(rubric.revision().title());
        String digest = rubric.revision().rubricDigest();
        int hexadecimal = digest.indexOf(':') + 1;
        document.table(List.of(
                List.of(say("acceptance.rubric"), rubric.revision().id().text()),
                List.of(say("acceptance.edition"), rubric.revision().edition()),
                List.of(say("acceptance.check"), digest.substring(hexadecimal, hexadecimal + 8)),
                List.of(say("acceptance.rubric-digest"), digest)));
        rubric.sums().forEach(this::sums);
        golden(rubric.golden());
    }

    private void sums(Sums sums) {
        document.paragraph(say("acceptance.sums") + (sums.variant().isEmpty() ? "" : " " + sums.variant()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(say("acceptance.section"), say("acceptance.label"), say("acceptance.max")));
        for (Sums.Section section : sums.sections()) {
            String label = section.bonus() ? say("acceptance.bonus-section", section.label()) : section.label();
            rows.add(List.of(section.code(), label, points(section.max())));
        }
        rows.add(List.of("", say("acceptance.base"), points(sums.base())));
        rows.add(List.of("", say("acceptance.bonus"), points(sums.bonus())));
        document.table(rows);
    }

    private static String points(Exact points) {
        return new BigDecimal(points.text()).stripTrailingZeros().toPlainString();
    }

    private void golden(GoldenTally golden) {
        document.paragraph(
                say("acceptance.golden", Integer.toString(golden.cases()), Integer.toString(golden.passed())));
        if (golden.notRun() > 0) {
            document.paragraph(say("acceptance.not-run", Integer.toString(golden.notRun())));
        }
        golden.confirmedBy()
                .forEach((name, cases) ->
                        document.paragraph(say("acceptance.confirmed", name, Integer.toString(cases))));
        if (golden.unnamed() > 0) {
            document.paragraph(say("acceptance.unnamed", Integer.toString(golden.unnamed())));
        }
    }

    private void signing() {
        document.heading(say("acceptance.signing"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", say("acceptance.name"), say("acceptance.seal"), say("acceptance.date")));
        for (String party : List.of("acceptance.supplier", "acceptance.receiver")) {
            rows.add(List.of(say(party), "", "", ""));
        }
        document.table(rows);
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }
}
