package org.hongping.rubric.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;

/**
 * A row of one edition as it is compared.
 *
 * @param code its number
 * @param parent code of the group around it; empty at the top
 * @param isLine whether it is a line
 * @param content all it says, without its number and its rows
 */
record Row(String code, String parent, boolean isLine, Value.Fields content) {
    /** Returns all rows of a document in the order of the sheet. */
    static List<Row> of(Value.Fields document) {
        List<Row> rows = new ArrayList<>();
        if (document.fields().get("root") instanceof Value.Fields root) {
            collect(root, "", rows);
        }
        return rows;
    }

    private static void collect(Value.Fields group, String code, List<Row> rows) {
        if (group.fields().get("children") instanceof Value.Items children) {
            for (Value child : children.items()) {
                if (child instanceof Value.Fields fields) {
                    Row row = row(fields, code);
                    rows.add(row);
                    collect(fields, row.code(), rows);
                }
            }
        }
    }

    private static Row row(Value.Fields node, String parent) {
        Map<String, Value> content = new LinkedHashMap<>(node.fields());
        content.remove("code");
        content.remove("children");
        return new Row(text(node, "code"), parent, content.containsKey("rule"), new Value.Fields(content));
    }

    String label() {
        return text(content, "label");
    }

    Optional<Value> field(String name) {
        return Optional.ofNullable(content.fields().get(name));
    }

    private static String text(Value.Fields fields, String name) {
        return fields.fields().get(name) instanceof Value.Text text ? text.text() : "";
    }
}
