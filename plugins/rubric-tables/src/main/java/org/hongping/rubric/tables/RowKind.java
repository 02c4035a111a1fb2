package org.hongping.rubric.tables;

import java.util.Optional;

/** What a row of the sheet 细则 is. */
enum RowKind {
    GROUP("group", ""),
    LINE("line", ""),
    LEVEL("level", "levels"),
    TIER("tier", "tiers"),
    BAND("band", "bands"),
    CHECK("check", "checks"),
    CONDITION("condition", "conditions"),
    PART("part", "parts"),
    ITEM("item", "items"),
    STATUS("status", "statuses"),
    UNIT("unit", ""),
    STEP("step", ""),
    NO_VALUE("no-value", ""),
    TOTAL_CAP("total-cap", "");

    private final String word;
    private final String list;

    RowKind(String word, String list) {
        this.word = word;
        this.list = list;
    }

    /** Returns the key of its name. */
    String key() {
        return "table.kind-" + word;
    }

    /** Returns the field of a rule whose items are such rows; empty text for rows that are no items. */
    String list() {
        return list;
    }

    static Optional<RowKind> ofList(String field) {
        for (RowKind kind : values()) {
            if (!kind.list.isEmpty() && kind.list.equals(field)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
