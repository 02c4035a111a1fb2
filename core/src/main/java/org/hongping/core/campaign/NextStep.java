package org.hongping.core.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hongping.rubric.Message;

/**
 * Something an organiser has to do about a campaign now.
 *
 * @param says what
 * @param href where it is done
 * @param pressing whether the work of others stands still until then
 */
public record NextStep(Message says, String href, boolean pressing) {

    /** Returns everything there is to do, the most pressing first. */
    static List<NextStep> of(Campaign campaign, Numbers numbers, boolean rubricThere, Instant now) {
        String here = "/campaigns/" + campaign.id().text();
        List<NextStep> steps = new ArrayList<>();
        if (!rubricThere && !campaign.isOver()) {
            steps.add(new NextStep(Message.of("campaign.do-rubric"), "/rubrics", true));
        }
        if (campaign.state() == CampaignState.DRAFT) {
            steps.add(
                    campaign.missingWindows().isEmpty()
                            ? new NextStep(Message.of("campaign.do-open"), here, false)
                            : new NextStep(Message.of("campaign.do-windows"), here + "/edit", false));
        }
        if (campaign.state() == CampaignState.OPEN) {
            addWork(steps, here, campaign, numbers);
            boolean allPast =
                    campaign.windows().stream().allMatch(window -> window.phase(now) == StageWindow.Phase.PAST);
            if (allPast && numbers.unfinished() == 0) {
                steps.add(new NextStep(Message.of("campaign.do-close"), here, false));
            }
        }
        return List.copyOf(steps);
    }

    private static void addWork(List<NextStep> steps, String here, Campaign campaign, Numbers numbers) {
        boolean direct = campaign.chain().isEmpty();
        int toExamine = direct ? numbers.waiting() : numbers.recommended();
        if (toExamine > 0) {
            steps.add(new NextStep(
                    Message.of("campaign.do-examine", Integer.toString(toExamine)),
                    here + "/applications?state=" + (direct ? "SUBMITTED" : "RECOMMENDED"),
                    true));
        }
        if (numbers.admitted() > 0) {
            steps.add(new NextStep(
                    Message.of("campaign.do-assess", Integer.toString(numbers.admitted())),
                    here + "/assessors",
                    false));
        }
        if (numbers.assessed() > 0) {
            steps.add(new NextStep(
                    Message.of("campaign.do-decide", Integer.toString(numbers.assessed())), here + "/results", true));
        }
    }
}
