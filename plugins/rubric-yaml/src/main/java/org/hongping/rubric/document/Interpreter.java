package org.hongping.rubric.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Interpretation;
import org.hongping.rubric.Value;

/**
 * Applies the interpretations in force (评分口径) to a document before anything is scored. Each option sets places of the
 * document named by paths: a top-level field or a node's code, then fields, and items by their {@code id} or
 * {@code code}. A setting to null removes what stands there; an item that is not in its list yet is added at the end.
 */
public final class Interpreter {
    /** What no reading of a clause can change. */
    static final Set<String> FIXED = Set.of("schema", "id", "edition", "status", "interpretations");

    private final Findings findings = new Findings();
    private final TakenPaths taken = new TakenPaths();
    private final Map<String, String> inForce = new LinkedHashMap<>();
    private Located document;

    private Interpreter(Located document) {
        this.document = document;
    }

    /**
     * Resolves a document that has no places.
     *
     * @param chosen ids of interpretations and of the options chosen; the default is in force where none is
     */
    public static Resolved resolve(Value document, Map<String, String> chosen) {
        return resolve(document, Marks.none(), chosen);
    }

    /**
     * Resolves a document.
     *
     * @param marks where the document's values stand
     * @param chosen ids of interpretations and of the options chosen; the default is in force where none is
     */
    public static Resolved resolve(Value document, Marks marks, Map<String, String> chosen) {
        return new Interpreter(new Located(document, marks)).resolve(chosen);
    }

    private Resolved resolve(Map<String, String> chosen) {
        List<Interpretation> interpretations = read(document, findings);
        if (findings.hasErrors()) {
            return new Resolved(document.value(), document.marks(), Map.of(), findings.list());
        }
        refuseUnknown(interpretations, chosen);
        Marks marks = document.marks().field("interpretations");
        for (int index = 0; index < interpretations.size(); index++) {
            apply(interpretations.get(index), marks.item(index), chosen);
        }
        return new Resolved(document.value(), document.marks(), inForce, findings.list());
    }

    /** Reads the interpretations of a document whose other parts need not be readable. */
    static List<Interpretation> read(Located document, Findings findings) {
        return new FieldReader(document, findings).list("interpretations", InterpretationFields::read);
    }

    private void refuseUnknown(List<Interpretation> interpretations, Map<String, String> chosen) {
        List<String> known = interpretations.stream().map(Interpretation::id).toList();
        chosen.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(id -> findings.error(
                        Optional.empty(), "finding.unknown-interpretation", id, String.join(", ", known)));
    }

    private void apply(Interpretation interpretation, Marks marks, Map<String, String> chosen) {
        String wanted = chosen.getOrDefault(interpretation.id(), interpretation.defaultOption());
        List<String> ids =
                interpretation.options().stream().map(Interpretation.Option::id).toList();
        int index = ids.indexOf(wanted);
        if (index < 0) {
            findings.error(
                    marks.place(), "finding.unknown-option", interpretation.id(), wanted, String.join(", ", ids));
            index = ids.indexOf(interpretation.defaultOption());
        }
        if (index >= 0) {
            inForce.put(interpretation.id(), ids.get(index));
            Marks option = marks.field("options").item(index);
            apply(interpretation.id(), interpretation.options().get(index), option.field("set"));
        }
    }

    private void apply(String interpretation, Interpretation.Option option, Marks marks) {
        for (int index = 0; index < option.settings().size(); index++) {
            Interpretation.Setting setting = option.settings().get(index);
            set(interpretation, setting, marks.item(index));
        }
    }

    private void set(String interpretation, Interpretation.Setting setting, Marks marks) {
        Optional<Place> place = marks.field("path").place();
        String written = String.join(" / ", setting.path());
        if (FIXED.contains(setting.path().get(0))) {
            findings.error(place, "finding.setting-fixed", written);
            return;
        }
        List<String> path = DocumentPath.from(document, setting.path());
        List<String> others = taken.claim(path, interpretation);
        if (!others.isEmpty()) {
            findings.error(place, "finding.setting-twice", written, others.get(0), interpretation);
            return;
        }
        Optional<Located> changed =
                DocumentPath.set(document, path, new Located(setting.value(), marks.field("value")));
        if (changed.isEmpty()) {
            findings.error(place, "finding.setting-nowhere", written);
        }
        document = changed.orElse(document);
    }
}
