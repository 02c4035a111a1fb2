package org.hongping.rubric.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.document.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document strictly and in bounded time: no tags, no anchors, no duplicate keys, nothing unquoted that
 * looks like a figure or a truth value but is not written as one, at most {@value #MOST_LEVELS} levels and
 * {@value #MOST_BYTES} bytes. It follows the parser's events rather than its composed nodes, because only events know
 * an anchor or a tag that was written, and because building from events does not recurse.
 */
public final class YamlDocument {
    /** Most bytes of a document, in UTF-8. */
    public static final int MOST_BYTES = 1 << 20;
    /** Most levels of lists and fields within each other. */
    public static final int MOST_LEVELS = 100;

    private YamlDocument() {}

    /**
     * Reads a document.
     *
     * @param file name that findings give to the file
     * @param text the YAML
     */
    public static Parsed read(String file, String text) {
        Findings findings = new Findings();
        Place start = new Place(file, 1, 1);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            findings.error(
                    Optional.of(start), "finding.yaml-too-large", String.valueOf(bytes), String.valueOf(MOST_BYTES));
            return new Parsed(Optional.empty(), Marks.none(), findings.list());
        }
        TreeBuilder tree = new TreeBuilder(file, findings);
        if (!build(tree, text)) {
            return new Parsed(Optional.empty(), Marks.none(), findings.list());
        }
        if (tree.value().isEmpty()) {
            findings.error(Optional.of(start), "finding.yaml-empty");
        }
        return new Parsed(tree.value(), tree.marks(), findings.list());
    }

    private static boolean build(TreeBuilder tree, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(MOST_BYTES + 1)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (!tree.accept(event)) {
                    return false;
                }
            }
            return true;
        } catch (YamlEngineException fault) {
            tree.note(SyntaxFault.of(tree.file(), text, fault));
            return false;
        }
    }
}
