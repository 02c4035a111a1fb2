package org.hongping.core.trail;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.ClockState;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Moments;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/**
 * Lets time go on after the clock had run ahead: it never goes behind the trail, so that with the clock put right it
 * would stand still until the moment last written. Safe for many threads.
 */
public final class ClockCorrections {
    private final Storage storage;
    private final Audit audit;

    /** Corrects the clock of this storage, and tells this trail. */
    public ClockCorrections(Storage storage, Audit audit) {
        this.storage = storage;
        this.audit = audit;
    }

    /** Returns how the clock stands to what was recorded. */
    public ClockState state() {
        return storage.read(storage::clockState);
    }

    /**
     * Takes the clock for right and what the trail holds after it for written ahead. The rows stay as they are.
     *
     * @param ground how the clock came to be ahead
     * @return what was found
     * @throws Invalid if no ground is given
     * @throws Conflict if time does not stand still
     */
    public ClockState correct(String ground, Actor by) {
        if (ground.isBlank()) {
            throw new Invalid("ground", Message.of("clock.ground-missing"));
        }
        return storage.write(handle -> {
            ClockState found = storage.clockState(handle);
            String until = found.standsAt()
                    .map(Moments::text)
                    .orElseThrow(() -> new Conflict(Message.of("clock.is-right", Moments.text(found.system()))));
            ClockDao dao = handle.attach(ClockDao.class);
            int number = dao.count() + 1;
            dao.insert(number, Moments.text(found.system()), until, ground.strip());
            dao.insertChains(number);
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("aheadUntil", until);
            payload.put("ground", ground.strip());
            audit.record(
                    handle,
                    Chain.INSTALLATION,
                    by,
                    "clock.corrected",
                    Subject.of("clock", Integer.toString(number)),
                    JsonText.of(payload));
            return found;
        });
    }
}
