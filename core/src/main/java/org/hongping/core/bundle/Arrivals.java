package org.hongping.core.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.plugin.FindingText;
import org.hongping.plugin.Installation;

/** The book of every file that came in and what was found. Safe for use by many threads. */
final class Arrivals {
    private final Storage storage;
    private final Audit audit;
    private final Ids ids = new Ids();

    Arrivals(Storage storage, Audit audit) {
        this.storage = storage;
        this.audit = audit;
    }

    /** Writes down what became of a file; that it was kept stands in the trail already. */
    Arrival record(Installation installation, String source, Actor by) {
        return storage.write(handle -> {
            Arrival arrival = new Arrival(
                    ids.next(),
                    storage.clock().now(handle),
                    installation.name(),
                    installation.bundleDigest(),
                    source,
                    by.text(),
                    installation.state(),
                    Arrival.written(installation));
            handle.attach(ArrivalDao.class).insert(arrival);
            if (!installation.isServed()) {
                audit.record(
                        handle,
                        Chain.INSTALLATION,
                        by,
                        "rubric.refused",
                        Subject.of("bundle", installation.bundleDigest()),
                        JsonText.of(Map.of("file", installation.name(), "findings", findings(installation))));
            }
            return arrival;
        });
    }

    private static List<String> findings(Installation installation) {
        return installation.findings().stream()
                .map(finding -> FindingText.of(finding, Locale.CHINESE))
                .toList();
    }

    Optional<Arrival> find(String id) {
        return storage.read(handle -> handle.attach(ArrivalDao.class).find(id));
    }

    /** Returns the times a file came in, the latest first. */
    List<Arrival> of(String bundleDigest) {
        return storage.read(handle -> handle.attach(ArrivalDao.class).of(bundleDigest));
    }

    /** Returns what was refused lately, the latest first. */
    List<Arrival> refused(int most) {
        return storage.read(handle -> handle.attach(ArrivalDao.class).refused(most));
    }
}
