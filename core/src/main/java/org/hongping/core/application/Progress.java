package org.hongping.core.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.registry.AreaLevel;
import org.hongping.rubric.Message;

/**
 * Where an application stands on its way, who has it now, and what comes next until when.
 *
 * @param steps the way, one step a stage
 * @param turn who has it now
 * @param next what comes next
 * @param until when the present stage ends, while it is somebody's turn
 * @param left how long that is, in words
 */
public record Progress(List<Step> steps, Message turn, Message next, Optional<Instant> until, Optional<Message> left) {
    /** Copies the steps. */
    public Progress {
        steps = List.copyOf(steps);
    }

    /**
     * One step of the way.
     *
     * @param word name of the stage
     * @param done whether it lies behind
     * @param current whether it is the present one
     */
    public record Step(Message word, boolean done, boolean current) {}

    /** Looks at an application in its campaign. */
    static Progress of(
            ApplicationState state, Optional<AreaLevel> level, Campaign campaign, String enterprise, Instant now) {
        Optional<Stage> current = stage(state, level);
        Optional<Instant> until =
                current.filter(stage -> stage != Stage.NOTICE).flatMap(stage -> ends(state, level, campaign, stage));
        return new Progress(
                steps(campaign, current),
                turn(state, level, campaign, enterprise),
                Message.of("application.next." + state.name()),
                until,
                until.map(moment -> left(now, moment)));
    }

    /** Says how long it is until a moment. */
    static Message left(Instant now, Instant until) {
        Duration left = Duration.between(now, until);
        if (left.isNegative() || left.isZero()) {
            return Message.of("application.time-over");
        }
        return left.toDays() > 0
                ? Message.of("application.days-left", Long.toString(left.toDays()))
                : Message.of("application.hours-left", Long.toString(Math.max(1, left.toHours())));
    }

    private static Optional<Instant> ends(
            ApplicationState state, Optional<AreaLevel> level, Campaign campaign, Stage stage) {
        return state.isWritable()
                ? WritingTime.of(campaign, state, level).until()
                : campaign.window(stage).map(StageWindow::closesAt);
    }

    private static List<Step> steps(Campaign campaign, Optional<Stage> current) {
        List<Step> steps = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            boolean passes =
                    stage.examiner().isEmpty() || campaign.window(stage).isPresent();
            if (!passes && !current.equals(Optional.of(stage))) {
                continue;
            }
            boolean done = current.map(now -> stage.compareTo(now) < 0).orElse(false);
            steps.add(new Step(stage.word(), done, current.equals(Optional.of(stage))));
        }
        return steps;
    }

    private static Optional<Stage> stage(ApplicationState state, Optional<AreaLevel> level) {
        return switch (state) {
            case DRAFT, RETURNED -> Optional.of(Stage.FILING);
            case SUBMITTED -> Optional.of(Stage.examination(level));
            case RECOMMENDED -> Optional.of(Stage.EXAMINATION);
            case ADMITTED -> Optional.of(Stage.ASSESSMENT);
            case ASSESSED -> Optional.of(Stage.DECISION);
            case CONFERRED, NOT_CONFERRED -> Optional.of(Stage.NOTICE);
            case NOT_RECOMMENDED, WITHDRAWN -> Optional.empty();
        };
    }

    private static Message turn(
            ApplicationState state, Optional<AreaLevel> level, Campaign campaign, String enterprise) {
        if (state == ApplicationState.SUBMITTED && level.isPresent()) {
            return Message.of("application.turn-examiner", level.get().word());
        }
        return switch (state) {
            case DRAFT, RETURNED -> Message.of("application.turn-applicant", enterprise);
            case ADMITTED -> Message.of("application.turn-assessors");
            case SUBMITTED, RECOMMENDED, ASSESSED, CONFERRED, NOT_CONFERRED ->
                Message.of("application.turn-organiser", campaign.text().host());
            case NOT_RECOMMENDED -> Message.of("application.turn-over");
            case WITHDRAWN -> Message.of("application.turn-nobody");
        };
    }
}
