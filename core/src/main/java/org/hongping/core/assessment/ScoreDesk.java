package org.hongping.core.assessment;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.Desk;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.NotFound;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;

/**
 * Everything a member has before them while scoring an application: what was handed in, their own sheet, and nothing of
 * the other members.
 *
 * @param sheet the member's own sheet
 * @param application what was handed in last
 * @param place where it stands among the member's own
 * @param team who fills it in together with the member
 */
public record ScoreDesk(Sheet sheet, Desk application, Place place, Team team) {
    /** Returns the assignment. */
    public Assignment assignment() {
        return sheet.assignment();
    }

    /** Returns the path of its pages. */
    public String path() {
        return "/assessments/" + assignment().id().text();
    }

    /** Says whether it may be written in at this moment. */
    public boolean isWritable() {
        return assignment().state() == AssignmentState.OPEN
                && application.application().state() == ApplicationState.ADMITTED
                && application.campaign().isOpenFor(Stage.ASSESSMENT, application.now());
    }

    /** Returns the window in which it is scored. */
    public Optional<StageWindow> window() {
        return application.campaign().window(Stage.ASSESSMENT);
    }

    /** Says whether the time for it is over. */
    public boolean isOverdue() {
        Instant now = application.now();
        return window().map(window -> !now.isBefore(window.closesAt())).orElse(false);
    }

    /** Says whether the member may see what was handed in: not after stepping aside. */
    public boolean isReadable() {
        return assignment().state() != AssignmentState.DECLINED;
    }

    /**
     * Returns a line of the member's body.
     *
     * @throws Forbidden if the member stepped aside
     * @throws NotFound if there is no such line
     */
    public Criterion line(String code) {
        requireReadable();
        return sheet.own().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("assessment.no-such-line", code)));
    }

    /**
     * Returns a piece of what was handed in last.
     *
     * @throws Forbidden if the member stepped aside
     * @throws NotFound if there is no such piece in it
     */
    public Evidence piece(String id) {
        requireReadable();
        return application.evidence().values().stream()
                .flatMap(pieces -> pieces.stream())
                .filter(piece -> piece.id().text().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("evidence.not-found", id)));
    }

    private void requireReadable() {
        if (!isReadable()) {
            throw new Forbidden(Message.of("assessment.stepped-aside-yourself"));
        }
    }
}
