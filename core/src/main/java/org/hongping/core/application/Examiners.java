package org.hongping.core.application;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.AreaService;
import org.hongping.core.registry.Entrants;
import org.hongping.core.storage.Clock;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Says who examines an application, and whose turn it is, inside a unit of work. */
final class Examiners {
    private final Entrants entrants;
    private final AreaService areas;
    private final Clock clock;

    Examiners(Entrants entrants, AreaService areas, Clock clock) {
        this.entrants = entrants;
        this.areas = areas;
        this.clock = clock;
    }

    /** Returns who examines before the host does. */
    ExaminationChain chain(Handle handle, Campaign campaign, Application application) {
        Map<AreaLevel, Area> above = new EnumMap<>(AreaLevel.class);
        entrants.above(handle, application.entrant()).forEach(area -> above.put(area.level(), area));
        return ExaminationChain.of(campaign, above);
    }

    /** Returns who examines what is handed in now; a correction goes back to whoever asked for it. */
    Optional<AreaLevel> next(Handle handle, Campaign campaign, Application before) {
        return before.state() == ApplicationState.RETURNED
                ? before.level()
                : chain(handle, campaign, before).first();
    }

    /** An examiner may read what its area and those below it hand in. */
    boolean liesWithin(Handle handle, Application application, Visitor by) {
        return by.is(Role.EXAMINER)
                && by.area()
                        .filter(area -> areas.holds(handle, AreaId.of(area), place(handle, application)))
                        .isPresent();
    }

    /** Says whether it is this visitor's turn, whatever the time. */
    boolean examines(Handle handle, Campaign campaign, Application application, Visitor by) {
        Optional<AreaLevel> level = application.level();
        if (level.isEmpty()) {
            return by.is(Role.ORGANISER);
        }
        Optional<String> area = chain(handle, campaign, application)
                .examiner(level.get())
                .map(examiner -> examiner.id().text());
        return by.is(Role.EXAMINER) && area.isPresent() && area.equals(by.area());
    }

    /** Refuses who does not examine it now.
     *  @throws Rejected if another examines it, or the window of the level is closed */
    void requireTurn(Handle handle, Campaign campaign, Application application, Visitor by) {
        boolean turn = examines(handle, campaign, application, by);
        Optional<AreaLevel> level = application.level();
        if (level.isEmpty()) {
            if (!turn) {
                throw new Forbidden(Message.of("problem.not-your-role"));
            }
            return;
        }
        if (!turn) {
            throw new Forbidden(
                    Message.of("application.examined-by-other", level.get().word()));
        }
        campaign.requireOpenFor(Stage.examinedBy(level.get()), clock.now(handle));
    }

    private AreaId place(Handle handle, Application application) {
        return entrants.place(handle, application.entrant());
    }
}
