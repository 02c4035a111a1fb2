package org.hongping.core.campaign;

import java.time.Instant;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Message;

/** Something was tried outside its stage's window. */
public final class WindowClosed extends Conflict {
    WindowClosed(Campaign campaign, Stage stage, Instant moment) {
        super(sentence(campaign, stage, moment));
    }

    private static Message sentence(Campaign campaign, Stage stage, Instant moment) {
        String title = campaign.text().title();
        if (campaign.state() != CampaignState.OPEN) {
            return Message.of("campaign.not-open", title, campaign.state().word());
        }
        return campaign.window(stage)
                .map(window -> moment.isBefore(window.opensAt())
                        ? Message.of(
                                "campaign.window-not-yet", title, stage.word(), OfficeTime.moment(window.opensAt()))
                        : Message.of("campaign.window-over", title, stage.word(), OfficeTime.moment(window.closesAt())))
                .orElseGet(() -> Message.of("campaign.no-such-stage", title, stage.word()));
    }
}
