package org.hongping.core.application;

import java.util.ArrayList;
import java.util.List;
import org.hongping.rubric.Message;

/**
 * What would become of a {@link DraftContent} in a draft; every piece of it is in one of the lists.
 *
 * @param taken what is put where nothing stands yet
 * @param same what stands there already
 * @param kept where something else was typed already, which stays unless the writer says otherwise
 * @param misfits what does not fit the sheet of the campaign, each with the reason
 */
public record FillPlan(List<Piece> taken, List<Piece> same, List<Piece> kept, List<Misfit> misfits) {
    /** Copies the lists. */
    public FillPlan {
        taken = List.copyOf(taken);
        same = List.copyOf(same);
        kept = List.copyOf(kept);
        misfits = List.copyOf(misfits);
    }

    /** What a piece is. */
    public enum Kind {
        /** A field of the form. */
        FIELD,
        /** An answer to a line. */
        LINE,
        /** A file beside a line. */
        EVIDENCE;

        /** Returns its word. */
        public Message word() {
            return Message.of("earlier.kind." + name());
        }
    }

    /**
     * One piece.
     *
     * @param kind what it is
     * @param key id of the field, answer key or code of the line
     * @param label its name on the sheet
     * @param detail the value or the name of the file; empty text for an answer
     */
    public record Piece(Kind kind, String key, String label, String detail) {}

    /**
     * A piece that does not fit.
     *
     * @param piece what it is
     * @param why in a sentence
     */
    public record Misfit(Piece piece, Message why) {}

    /** Says whether there is anything to put in. */
    public boolean isEmpty() {
        return taken.isEmpty() && kept.isEmpty();
    }

    /** Returns what is put in when what was typed may be replaced, or when not. */
    public List<Piece> written(boolean overwrite) {
        List<Piece> all = new ArrayList<>(taken);
        if (overwrite) {
            all.addAll(kept);
        }
        return all;
    }
}
