package org.hongping.core.registry;

import org.hongping.core.web.Forbidden;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Who may see and write records: whoever may see and edit their holder; what others say of an enterprise is written by
 * the organiser alone.
 *
 * @param estates knows whose an estate is
 * @param enterprises knows whose an enterprise is
 */
record RecordAccess(EstateService estates, EnterpriseService enterprises) {

    /**
     * Returns the name of the holder to somebody who may see its records.
     *
     * @throws NotFound if there is no such holder
     * @throws Forbidden if it is not theirs
     */
    String mustSee(Handle handle, Holder holder, Visitor by) {
        switch (holder.kind()) {
            case ESTATE -> {
                EstateId id = EstateId.of(holder.text());
                String name = estates.load(handle, id).name();
                estates.mustBeReadable(handle, id, by);
                return name;
            }
            case ENTERPRISE -> {
                EnterpriseId id = EnterpriseId.of(holder.text());
                String name = enterprises.load(handle, id).name();
                enterprises.mustBeReadable(handle, id, by);
                return name;
            }
        }
        throw new IllegalStateException("no such holder: " + holder);
    }

    /** Says whether the visitor may change what is on record of the holder. */
    boolean isTheirs(Handle handle, Holder holder, Visitor by) {
        try {
            mustBeTheirs(handle, holder, by);
            return true;
        } catch (Forbidden notTheirs) {
            return false;
        }
    }

    private void mustBeTheirs(Handle handle, Holder holder, Visitor by) {
        mustSee(handle, holder, by);
        if (holder.kind() == Holder.Kind.ESTATE) {
            estates.mustBeTheirs(handle, EstateId.of(holder.text()), by);
        } else {
            enterprises.mustBeTheirs(handle, EnterpriseId.of(holder.text()), by);
        }
    }

    private void mustStand(Handle handle, Holder holder) {
        if (holder.kind() == Holder.Kind.ESTATE) {
            estates.mustStand(handle, EstateId.of(holder.text()));
        } else {
            enterprises.mustStand(handle, EnterpriseId.of(holder.text()));
        }
    }

    void mustWrite(Handle handle, Holder holder, RecordKind<?> kind, Visitor by) {
        mustBeTheirs(handle, holder, by);
        mustStand(handle, holder);
        if (kind.isForOrganisers() && !by.is(Role.ORGANISER)) {
            throw new Forbidden(Message.of("registry.for-organisers"));
        }
    }
}
