package org.hongping.rubric.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;

/**
 * Writes a document as YAML that {@link YamlDocument} reads back to the same values: a field a line, rows of rules and
 * other short things in braces, fields in the order given. Whatever a reader might take for a figure or a truth value
 * is quoted, so a code stays a code.
 */
public final class YamlWriter {
    private static final int WIDTH = 120;
    private static final String STEP = "  ";
    /** Rows of the sheet and whatever holds some always get lines of their own. */
    private static final String CODE = "code";

    private final Map<String, String> notes;
    private final StringBuilder out = new StringBuilder();

    private YamlWriter(Map<String, String> notes) {
        this.notes = notes;
    }

    /** Returns the text of a document. */
    public static String write(Value.Fields document) {
        return write(document, Map.of());
    }

    /**
     * Returns the text of a document with notes, as comments, behind the codes of some rows.
     *
     * @param notes what is said of a row, by its code; a note has one line
     */
    public static String write(Value.Fields document, Map<String, String> notes) {
        YamlWriter writer = new YamlWriter(notes);
        writer.fields(document, "");
        return writer.out.toString();
    }

    private void fields(Value.Fields fields, String indent) {
        String before = "";
        for (Map.Entry<String, Value> field : fields.fields().entrySet()) {
            out.append(before).append(YamlScalar.of(field.getKey())).append(':');
            before = indent;
            below(field.getValue(), indent, field.getKey().equals(CODE) ? note(field.getValue()) : "");
        }
    }

    /** Writes what follows a name; the text may begin on the name's own line. */
    private void below(Value value, String indent, String note) {
        Optional<String> inLine = YamlFlow.of(value, WIDTH - indent.length());
        if (inLine.isPresent()) {
            out.append(' ').append(inLine.get()).append(note).append('\n');
        } else if (value instanceof Value.Items list) {
            out.append('\n');
            items(list.items(), indent + STEP);
        } else if (value instanceof Value.Fields fields) {
            out.append('\n').append(indent).append(STEP);
            fields(fields, indent + STEP);
        }
    }

    private void items(List<Value> items, String indent) {
        for (Value item : items) {
            out.append(indent).append('-');
            Optional<String> inLine = YamlFlow.of(item, WIDTH - indent.length());
            if (inLine.isPresent()) {
                out.append(' ').append(inLine.get()).append('\n');
            } else if (item instanceof Value.Fields fields) {
                out.append(' ');
                fields(fields, indent + STEP);
            } else if (item instanceof Value.Items list) {
                out.append('\n');
                items(list.items(), indent + STEP);
            }
        }
    }

    private String note(Value code) {
        return code instanceof Value.Text text && notes.containsKey(text.text())
                ? "  # " + notes.get(text.text()).replaceAll("\\R", " ")
                : "";
    }
}
