package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Who manages an estate when: nobody or one enterprise on any day. Lives within one unit of work. */
final class Managements {
    private final ManagementDao managements;

    Managements(Handle handle) {
        this.managements = handle.attach(ManagementDao.class);
    }

    Optional<Management> on(EstateId estate, LocalDate day) {
        return managements.on(estate, day);
    }

    /** The latest first. */
    List<Management> of(EstateId estate) {
        return managements.of(estate);
    }

    /**
     * Begins one; the last ends the day before, unless it has ended already.
     *
     * @throws Invalid if the last began on that day or later
     */
    void takeOver(EstateId estate, Takeover takeover) {
        managements.of(estate).stream().findFirst().ifPresent(last -> endBefore(last, takeover.from()));
        managements.insert(takeover.of(estate));
    }

    private void endBefore(Management last, LocalDate day) {
        mustFollow(last, day);
        if (last.covers(day)) {
            managements.end(last.until(day.minusDays(1)));
        }
    }

    /** @throws Invalid if the last began on that day or later */
    static void mustFollow(Management last, LocalDate day) {
        if (!day.isAfter(last.fromOn())) {
            throw new Invalid(
                    "managedFrom",
                    Message.of(
                            "registry.takeover-early",
                            day.toString(),
                            last.fromOn().toString()));
        }
    }
}
