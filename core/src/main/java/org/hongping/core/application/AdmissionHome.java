package org.hongping.core.application;

import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignState;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** On the first page of an organiser: applications that wait for its own preliminary review. */
public final class AdmissionHome implements HomeBlock {
    private final ApplicationParts parts;

    /** Looks into these applications. */
    public AdmissionHome(ApplicationParts parts) {
        this.parts = parts;
    }

    @Override
    public Optional<HomeCard> card(Visitor visitor) {
        if (!visitor.is(Role.ORGANISER)) {
            return Optional.empty();
        }
        return parts.campaigns().list(false).stream()
                .filter(campaign -> campaign.state() == CampaignState.OPEN)
                .filter(campaign -> parts.campaigns().isRunBy(campaign, visitor))
                .flatMap(campaign -> card(campaign).stream())
                .findFirst();
    }

    private Optional<HomeCard> card(Campaign campaign) {
        ApplicationState here = campaign.chain().isEmpty() ? ApplicationState.SUBMITTED : ApplicationState.RECOMMENDED;
        int waiting = parts.lists().counts(campaign.id()).getOrDefault(here, 0);
        String list = "/campaigns/" + campaign.id().text() + "/applications?state=" + here.name();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(HomeCard.of(
                        Message.of("application.examination"),
                        Message.of("application.home-examine", campaign.text().title(), Integer.toString(waiting)),
                        new HomeCard.Step(Message.of("application.examine"), list)));
    }
}
