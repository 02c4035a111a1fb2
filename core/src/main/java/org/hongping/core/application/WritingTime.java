package org.hongping.core.application;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignState;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.campaign.WindowClosed;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Message;

/**
 * When the applicant may write in an application (填报、补正的时间). A draft is written while filing is open. A correction is
 * written from its return until whoever sent it back is done: until the end of that stage or, where it has no window,
 * until the assessment begins; never for shorter than filing lasts.
 *
 * @param campaign the call, with the later ends granted to this applicant
 * @param stage the stage that decides
 * @param until first moment after it; empty if the campaign has no such stage
 */
public record WritingTime(Campaign campaign, Stage stage, Optional<Instant> until) {
    /** Returns the time for an application that stands here in its campaign. */
    public static WritingTime of(Campaign campaign, Application application) {
        return of(campaign, application.state(), application.level());
    }

    /**
     * As above, by its state.
     *
     * @param level who sent it back; empty for the host
     */
    public static WritingTime of(Campaign campaign, ApplicationState state, Optional<AreaLevel> level) {
        WritingTime filing = ofDrafts(campaign);
        if (state != ApplicationState.RETURNED) {
            return filing;
        }
        Stage examination = Stage.examination(level);
        Optional<Instant> end = campaign.window(examination)
                .map(StageWindow::closesAt)
                .or(() -> campaign.window(Stage.ASSESSMENT).map(StageWindow::opensAt));
        return end.filter(moment -> filing.until().filter(moment::isBefore).isEmpty())
                .map(moment -> new WritingTime(campaign, examination, Optional.of(moment)))
                .orElse(filing);
    }

    /** Returns the time for an application that is not there yet. */
    public static WritingTime ofDrafts(Campaign campaign) {
        return new WritingTime(
                campaign, Stage.FILING, campaign.window(Stage.FILING).map(StageWindow::closesAt));
    }

    /** Says whether it may be written in at that moment. */
    public boolean isOpen(Instant moment) {
        return stage == Stage.FILING
                ? campaign.isOpenFor(stage, moment)
                : campaign.state() == CampaignState.OPEN
                        && until.filter(moment::isBefore).isPresent();
    }

    /** Says whether it ends with the beginning of the assessment, for want of a window of its own. */
    public boolean endsWithAssessment() {
        return campaign.window(stage).isEmpty();
    }

    /** Says whether it has ended at that moment. */
    public boolean isOver(Instant moment) {
        return until.filter(end -> !moment.isBefore(end)).isPresent();
    }

    /** Returns until when a correction must be handed in, in words. */
    public Optional<Message> words() {
        return until.map(OfficeTime::moment)
                .map(end -> endsWithAssessment()
                        ? Message.of("application.correction-before-assessment", end)
                        : Message.of("application.correction-until", end, stage.word()));
    }

    /**
     * Passes while it may be written in.
     *
     * @throws WindowClosed otherwise, or a plain {@link Conflict} where the assessment has begun
     */
    public void requireOpen(Instant moment) {
        if (isOpen(moment)) {
            return;
        }
        if (campaign.state() == CampaignState.OPEN && endsWithAssessment() && until.isPresent()) {
            throw new Conflict(
                    Message.of("application.correction-over", campaign.text().title(), OfficeTime.moment(until.get())));
        }
        campaign.requireOpenFor(stage, moment);
    }
}
