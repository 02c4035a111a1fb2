package org.hongping.core.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.Desk;
import org.hongping.core.application.DeskService;
import org.hongping.core.assessment.AssessmentService;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Checksum;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ResultDocument;

/** Opens what an application came to, for those who may see it. Safe for use by many threads. */
public final class ResultDesks {
    private final DeskService desks;
    private final AssessmentService assessments;
    private final ResultService results;
    private final Audit audit;

    /** Wires it. */
    public ResultDesks(DeskService desks, AssessmentService assessments, ResultService results, Audit audit) {
        this.desks = desks;
        this.assessments = assessments;
        this.results = results;
        this.audit = audit;
    }

    /**
     * Opens it: for the organiser at any time unless they have still to score it themselves, for the applicant once it
     * is decided.
     *
     * @throws Rejected if there is no such application or it is not for this visitor to see
     */
    public ResultDesk open(ApplicationId id, Visitor by) {
        Desk desk = desks.open(id, by);
        assessments.blindness().requireSight(id, by);
        boolean organiser = by.is(Role.ORGANISER);
        List<Decision> decisions = results.decisions(id);
        if (!organiser && decisions.isEmpty()) {
            throw new Forbidden(
                    Message.of("result.not-yet-open", desk.application().state().word()));
        }
        Result now = results.panel(id);
        boolean agrees =
                decisions.isEmpty() || checksum(now).equals(decisions.get(0).checksum());
        Result shown = agrees
                ? now
                : FrozenResult.read(decisions.get(0).result(), desk.revision().rubric());
        return new ResultDesk(
                desk,
                shown,
                decisions,
                agrees,
                assessments.assignments(id),
                assessments.sheets(id),
                results.incidents(id),
                organiser,
                audit.head(Chain.of(desk.campaign().id())));
    }

    /** Returns why the visitor must not see the figures of a campaign yet; empty if they may. */
    Optional<Message> blind(CampaignId id, Visitor by) {
        return assessments.blindness().in(id, by);
    }

    /** Passes when the visitor may see the figures of a campaign.
     *  @throws Forbidden if they have still to score something in it */
    void requireSight(CampaignId id, Visitor by) {
        assessments.blindness().requireSight(id, by);
    }

    /** Returns the checksum of a result as it would be frozen. */
    public static String checksum(Result result) {
        return Checksum.of(ValueText.write(ResultDocument.of(result, Locale.SIMPLIFIED_CHINESE)));
    }
}
