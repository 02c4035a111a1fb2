package org.hongping.rubric.document;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Interpretation;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;

/**
 * The readings of a rubric: defaults exist, no two set one place, and each option, with all others at their defaults,
 * resolves to a document that is sound.
 */
final class InterpretationChecks {
    private static final int MOST_OPTIONS = 200;

    private final Rubric rubric;
    private final Value document;
    private final Marks marks;
    private final Findings findings;
    private final Set<Finding> known;

    /** @param findings where to note; what stands there already is not noted once more for each option */
    InterpretationChecks(Rubric rubric, Marks marks, Findings findings) {
        this.rubric = rubric;
        this.document = DocumentWriter.write(rubric);
        this.marks = marks;
        this.findings = findings;
        this.known = new HashSet<>(findings.list());
    }

    void check() {
        Marks list = marks.field("interpretations");
        UniqueIds.check("interpretations", rubric.interpretations(), Interpretation::id, list, findings);
        TakenPaths taken = new TakenPaths();
        int options = 0;
        for (int index = 0; index < rubric.interpretations().size(); index++) {
            Interpretation interpretation = rubric.interpretations().get(index);
            options += interpretation.options().size();
            names(interpretation, list.item(index));
            meet(interpretation, taken, list.item(index));
        }
        if (options > MOST_OPTIONS) {
            findings.error(
                    list.place(), "finding.too-many-options", String.valueOf(options), String.valueOf(MOST_OPTIONS));
        } else {
            known.addAll(findings.list());
            defaults();
            rubric.interpretations().forEach(this::options);
        }
    }

    private void names(Interpretation interpretation, Marks here) {
        List<String> ids =
                interpretation.options().stream().map(Interpretation.Option::id).toList();
        UniqueIds.check("options", ids, id -> id, here.field("options"), findings);
        if (!ids.contains(interpretation.defaultOption())) {
            findings.error(
                    here.field("default").place(),
                    "finding.unknown-option",
                    interpretation.id(),
                    interpretation.defaultOption(),
                    String.join(", ", ids));
        }
    }

    /** Two interpretations may be switched together in any way, so no option of one may touch what another sets. */
    private void meet(Interpretation interpretation, TakenPaths taken, Marks here) {
        Located whole = new Located(document, marks);
        for (int option = 0; option < interpretation.options().size(); option++) {
            List<Interpretation.Setting> settings =
                    interpretation.options().get(option).settings();
            for (int index = 0; index < settings.size(); index++) {
                List<String> path = settings.get(index).path();
                Optional<String> other = taken.claim(DocumentPath.from(whole, path), interpretation.id()).stream()
                        .filter(owner -> !owner.equals(interpretation.id()))
                        .findFirst();
                Marks setting = here.field("options").item(option).field("set").item(index);
                other.ifPresent(owner -> findings.error(
                        setting.field("path").place(),
                        "finding.setting-twice",
                        String.join(" / ", path),
                        owner,
                        interpretation.id()));
            }
        }
    }

    private void defaults() {
        Resolved resolved = Interpreter.resolve(document, marks, Map.of());
        news(resolved)
                .forEach(finding ->
                        findings.add(under(Message.of("finding.under-defaults", finding.message()), finding)));
    }

    /** The option in force by default, beside the other defaults, is what {@link #defaults} has read. */
    private void options(Interpretation interpretation) {
        for (Interpretation.Option option : interpretation.options()) {
            if (option.id().equals(interpretation.defaultOption())) {
                continue;
            }
            Resolved resolved = Interpreter.resolve(document, marks, Map.of(interpretation.id(), option.id()));
            for (Finding finding : news(resolved)) {
                Message message =
                        Message.of("finding.under-option", interpretation.id(), option.id(), finding.message());
                findings.add(under(message, finding));
            }
        }
    }

    /** Notes what could not be applied, and returns what is wrong with the document that came out. */
    private List<Finding> news(Resolved resolved) {
        resolved.findings().stream().filter(known::add).forEach(findings::add);
        return resolved.findings().isEmpty()
                ? read(resolved).stream().filter(known::add).toList()
                : List.of();
    }

    private static List<Finding> read(Resolved resolved) {
        ReadRubric read = DocumentReader.read(resolved.document(), resolved.marks());
        return read.rubric()
                .map(rubric -> RubricChecks.withoutInterpretations(rubric, resolved.marks()))
                .orElse(read.findings());
    }

    private static Finding under(Message message, Finding finding) {
        return new Finding(finding.severity(), message, finding.place());
    }
}
