package org.hongping.core.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;

/**
 * A sheet scored with a line that is about to be saved, before its turn comes: whoever saves has their own processor,
 * units of work share one. Worth something only if the sheet is then what it was.
 *
 * @param own what the member had said
 * @param filed what stood beside the sheets
 * @param campaign whose revision scored it
 * @param key answer key of the line
 * @param sheet what the sheet comes to
 */
record Ahead(Panel.Member own, Sheet.Filed filed, Campaign campaign, String key, Sheet sheet) {

    /** Returns nothing where it is simpler to wait: no such sheet or line, or nothing new. */
    static Optional<Ahead> of(OpenPanel panel, AssignmentId id, String code, Scoring.Sent sent, Sheets sheets) {
        Optional<Panel.Member> own = panel.member(id);
        Optional<String> key = own.flatMap(member -> LineKeys.one(panel.own(member.assignment()), code));
        return own.flatMap(member -> key.map(line -> {
            Map<String, ScoredLine> lines = new LinkedHashMap<>(member.lines());
            lines.put(line, new ScoredLine(line, sent.answer(), 1, Instant.EPOCH));
            Panel.Member then = new Panel.Member(member.assignment(), lines);
            return new Ahead(member, panel.filed(), panel.campaign(), line, sheets.score(then, panel));
        }));
    }

    /** Says whether everything the figures rest on is still the very same. */
    @SuppressWarnings("ReferenceEquality") // what is equal and not the same was read again for a reason
    boolean fits(Panel.Member now, OpenPanel panel) {
        return own == now && filed == panel.filed() && campaign == panel.campaign();
    }

    /** Returns the sheet with its lines as they are kept. */
    Sheet with(Map<String, ScoredLine> lines) {
        return new Sheet(sheet.assignment(), sheet.own(), filed, lines, sheet.result());
    }
}
