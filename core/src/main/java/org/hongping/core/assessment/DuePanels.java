package org.hongping.core.assessment;

import java.util.List;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.storage.Memory;
import org.hongping.core.storage.Storage;
import org.jdbi.v3.core.Handle;

/** Notes in the database which panels' figures are still to be made, so that a crash in between leaves none behind. */
final class DuePanels {
    private static final int PANELS = 1_000;

    private final Memory<ApplicationId, Boolean> noted;

    DuePanels(Storage storage) {
        noted = storage.memory(PANELS, List.of("panel_due"));
    }

    /** Notes a panel, if it is not noted yet. */
    void note(Handle handle, ApplicationId id) {
        if (!noted.get(id, () -> handle.attach(DuePanelDao.class).count(id) > 0)) {
            noted.change(id, true, () -> handle.attach(DuePanelDao.class).insert(id));
        }
    }

    /** Takes the note away: its figures are made. */
    void settled(Handle handle, ApplicationId id) {
        noted.change(id, false, () -> handle.attach(DuePanelDao.class).delete(id));
    }
}
