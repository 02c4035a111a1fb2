package org.hongping.core.registry;

import java.util.Optional;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.jdbi.v3.core.Handle;

/**
 * How far somebody reaches by office: an organiser of the city everywhere; one of a district writes what lies in its
 * area; an examiner reads what lies in its area. Enterprises lie where they manage estates or have managed them; one
 * that never has is any organiser's.
 */
final class Reach {
    private Reach() {}

    /** The area a list is confined to for who reads by office; empty for who reads all, or by membership alone. */
    static Optional<AreaId> confines(Visitor by) {
        return byOffice(by) ? by.area().map(AreaId::of) : Optional.empty();
    }

    /** Whether they read by office at all. */
    static boolean byOffice(Visitor by) {
        return by.is(Role.ORGANISER) || (by.is(Role.EXAMINER) && by.area().isPresent());
    }

    static boolean reads(Handle handle, EstateId id, Visitor by) {
        return byOffice(by)
                && by.area()
                        .map(area -> handle.attach(ReachDao.class).holdsEstate(area, id))
                        .orElse(true);
    }

    static boolean writes(Handle handle, EstateId id, Visitor by) {
        return by.is(Role.ORGANISER) && reads(handle, id, by);
    }

    static boolean reads(Handle handle, EnterpriseId id, Visitor by) {
        return byOffice(by)
                && by.area().map(area -> holds(handle, area, id, by)).orElse(true);
    }

    private static boolean holds(Handle handle, String area, EnterpriseId id, Visitor by) {
        ReachDao reach = handle.attach(ReachDao.class);
        return reach.holdsEnterprise(area, id) || (by.is(Role.ORGANISER) && !reach.hasManaged(id));
    }

    static boolean writes(Handle handle, EnterpriseId id, Visitor by) {
        return by.is(Role.ORGANISER) && reads(handle, id, by);
    }

    /** Whether they may put something of the registry there. */
    static boolean mayPlace(Handle handle, AreaId area, Visitor by) {
        return !by.is(Role.ORGANISER)
                || by.area()
                        .map(own -> handle.attach(ReachDao.class).holdsArea(own, area.text()))
                        .orElse(true);
    }
}
