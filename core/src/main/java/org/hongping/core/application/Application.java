package org.hongping.core.application;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.Entrant;
import org.hongping.core.web.Conflict;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.mapper.Nested;

/**
 * What one entrant hands in in one campaign.
 *
 * @param id its name for good
 * @param campaignId the call it answers
 * @param entrant who stands, and who files it
 * @param ownerAccount account that started it
 * @param state where it stands
 * @param level who examines it now or, while it is returned, sent it back; empty for the host and for nobody
 * @param submissions how often it was handed in
 * @param selfTotal total of the self-assessment with two decimals, as far as it goes
 * @param version grows with every change of state
 * @param createdAt when it was started
 * @param submittedAt when it was last handed in
 */
public record Application(
        ApplicationId id,
        CampaignId campaignId,
        @Nested Entrant entrant,
        String ownerAccount,
        ApplicationState state,
        Optional<AreaLevel> level,
        int submissions,
        Optional<String> selfTotal,
        int version,
        Instant createdAt,
        Optional<Instant> submittedAt) {

    Application submitted(Instant now, Optional<AreaLevel> examiner) {
        return new Application(
                id,
                campaignId,
                entrant,
                ownerAccount,
                moved(ApplicationState.SUBMITTED),
                examiner,
                submissions + 1,
                selfTotal,
                version + 1,
                createdAt,
                Optional.of(now));
    }

    /** Passes it up: to the next level, or to the host. */
    Application passed(Optional<AreaLevel> next) {
        return at(next.isPresent() ? ApplicationState.SUBMITTED : ApplicationState.RECOMMENDED, next);
    }

    Application in(ApplicationState next) {
        return at(next, next == ApplicationState.RETURNED ? level : Optional.empty());
    }

    private Application at(ApplicationState next, Optional<AreaLevel> examiner) {
        return new Application(
                id,
                campaignId,
                entrant,
                ownerAccount,
                moved(next),
                examiner,
                submissions,
                selfTotal,
                version + 1,
                createdAt,
                submittedAt);
    }

    /** Passes while the applicant may write in it.
     *  @throws Rejected otherwise, naming the state */
    public void requireWritable() {
        if (!state.isWritable()) {
            throw new WrongState(this, Message.of("application.not-writable", state.word()));
        }
    }

    private ApplicationState moved(ApplicationState next) {
        if (!state.next().contains(next)) {
            throw new WrongState(this, Message.of("application.wrong-state", state.word(), next.word()));
        }
        return next;
    }

    /** A move was asked for that does not exist from where the application stands. */
    public static final class WrongState extends Conflict {
        WrongState(Application application, Message message) {
            super(message);
        }
    }
}
