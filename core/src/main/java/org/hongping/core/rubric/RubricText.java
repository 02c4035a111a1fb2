package org.hongping.core.rubric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Value;

/** Writes rubrics for the command line. */
final class RubricText {
    private RubricText() {}

    /** Returns all revisions as a JSON list. */
    static String list(List<RubricRevision> revisions) {
        return Json.pretty(
                new Value.Items(revisions.stream().map(RubricText::summary).toList()));
    }

    private static Value summary(RubricRevision revision) {
        Map<String, Value> document = revision.document().fields();
        Map<String, Value> fields = new LinkedHashMap<>();
        for (String field : List.of("id", "edition", "title", "status", "subjects")) {
            fields.put(field, document.getOrDefault(field, Value.nothing()));
        }
        fields.put("bundle", Value.text(revision.bundle()));
        fields.put("version", Value.text(revision.version()));
        fields.put("rubricDigest", Value.text(revision.rubricDigest()));
        fields.put("bundleDigest", Value.text(revision.bundleDigest()));
        return new Value.Fields(fields);
    }

    /** Returns the document with its digest. */
    static String document(RubricRevision revision) {
        Map<String, Value> fields = new LinkedHashMap<>(revision.document().fields());
        fields.put("rubricDigest", Value.text(revision.rubricDigest()));
        return Json.pretty(new Value.Fields(fields));
    }

    /** Returns one line for each revision. */
    static String table(List<RubricRevision> revisions) {
        return revisions.stream().map(RubricText::line).collect(Collectors.joining(System.lineSeparator()));
    }

    /** Returns what a revision is on one line; the first word names it to other commands. */
    static String line(RubricRevision revision) {
        String shortDigest = revision.rubricDigest().substring("sha256:".length(), "sha256:".length() + 8);
        return "%s@%s#%s  %s  %s  %s"
                .formatted(
                        revision.id(),
                        revision.edition(),
                        shortDigest,
                        revision.bundle(),
                        revision.version(),
                        revision.title());
    }

    /** Returns the rows of the sheet, indented, with their maxima. */
    static String outline(RubricRevision revision, Locale language) {
        var text = new StringBuilder(line(revision));
        revision.rubric().root().children().forEach(node -> outline(node, revision, language, 1, text));
        return text.toString();
    }

    private static void outline(Node node, RubricRevision revision, Locale language, int level, StringBuilder text) {
        text.append(System.lineSeparator())
                .append("  ".repeat(level))
                .append(node.code())
                .append(' ')
                .append(revision.word(node.code(), language).orElse(node.label()));
        if (node instanceof Criterion line) {
            text.append("  ").append(line.max().toPlainString());
        } else if (node instanceof Group group) {
            group.children().forEach(child -> outline(child, revision, language, level + 1, text));
        }
    }
}
