package org.hongping.core.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.web.LineCodes;
import org.hongping.rubric.EvidenceRequest;
import org.hongping.rubric.Message;

/**
 * One line of a sheet, ready to be shown and answered.
 *
 * @param code the source's own number
 * @param label short name in the visitor's language
 * @param clause where it stands in the scheme
 * @param max most points, decimal text
 * @param widget its fields with what was typed
 * @param state word of its state, for example {@code scored}
 * @param points its points, decimal text; empty while it has none
 * @param how how the points came about, in words
 * @param gain what one more tick would give, in words
 * @param note what was added in words
 * @param reasonRequired whether an answer needs a reason
 * @param version the version the fields rest on, 0 before the first save
 * @param savedAt when it was saved
 * @param error why the last save was refused
 * @param other the line as somebody else saved it meanwhile
 * @param requests evidence asked for, each in words
 * @param evidence evidence beside it
 * @param claim what the applicant says of itself, for an assessor to compare
 * @param remark what is to be mended, from a return for correction
 */
public record LineView(
        String code,
        String label,
        Optional<String> clause,
        String max,
        Widget widget,
        String state,
        Optional<String> points,
        String how,
        Optional<Message> gain,
        String note,
        boolean reasonRequired,
        int version,
        Optional<Instant> savedAt,
        Optional<Message> error,
        Optional<Other> other,
        List<EvidenceRequest> requests,
        List<Evidence> evidence,
        Optional<Claim> claim,
        Optional<String> remark) {
    /** Copies the lists. */
    public LineView {
        requests = List.copyOf(requests);
        evidence = List.copyOf(evidence);
    }

    /**
     * A version of the line saved meanwhile.
     *
     * @param how its points in words
     * @param savedAt when it was saved
     * @param version its version
     */
    public record Other(String how, Instant savedAt, int version) {}

    /**
     * What the applicant says of itself.
     *
     * @param points points of its self-assessment, decimal text; empty when it left the line open
     * @param how how they came about, in words
     * @param note what it added in words
     */
    public record Claim(Optional<String> points, String how, String note) {}

    /** Returns the code as it may stand in an element's id. */
    public String anchor() {
        return LineCodes.anchor(code);
    }

    /** Returns this line with what was typed and why it was refused. */
    public LineView refused(Widget typed, Message why) {
        return new LineView(
                code,
                label,
                clause,
                max,
                typed,
                "refused",
                Optional.empty(),
                how,
                gain,
                note,
                reasonRequired,
                version,
                savedAt,
                Optional.of(why),
                other,
                requests,
                evidence,
                claim,
                remark);
    }

    /** Returns this line with what was typed beside the version somebody else saved. */
    public LineView stale(Widget typed, Message why, Other saved) {
        return new LineView(
                code,
                label,
                clause,
                max,
                typed,
                "refused",
                points,
                how,
                gain,
                note,
                reasonRequired,
                saved.version(),
                savedAt,
                Optional.of(why),
                Optional.of(saved),
                requests,
                evidence,
                claim,
                remark);
    }
}
