package org.hongping.rubric.tables;

import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Place;

/** Takes in a cell that no longer says what was written into it. */
record SlotEdit(Value.Fields document, Edits edits, Findings findings) {

    /**
     * Says whether the document is changed by it.
     *
     * @param heading what the column or row is called
     * @param code the row of the rubric, empty text where there is none
     */
    boolean apply(Slot slot, String text, Place place, String heading, String code) {
        if (!slot.content().isOpen()) {
            findings.error(Optional.of(place), "table.locked", code, heading, slot.text(), text);
            return false;
        }
        if (text.isBlank()) {
            return emptied(slot, place, heading, code);
        }
        Optional<Value> value = new CellReader(Assessors.of(document), findings).read(slot.content(), text, place);
        value.ifPresent(read -> edits.set(slot.path(), value));
        return value.isPresent();
    }

    private boolean emptied(Slot slot, Place place, String heading, String code) {
        if (slot.required()) {
            findings.error(Optional.of(place), "table.emptied", code, heading, slot.text());
            return false;
        }
        edits.set(slot.path(), Optional.empty());
        return true;
    }
}
