package org.hongping.core.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.hongping.core.assessment.StoredEvaluations;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.AuditCheck;
import org.hongping.core.bundle.BundleCheck;
import org.hongping.core.bundle.RubricCatalogue;
import org.hongping.core.bundle.RubricFolders;
import org.hongping.core.evidence.EvidenceCheck;
import org.hongping.core.evidence.EvidenceShelves;
import org.hongping.core.news.Herald;
import org.hongping.core.office.OfficeService;
import org.hongping.core.registry.Registry;
import org.hongping.core.security.Security;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.IntegrityCheck;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.ReadinessCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that works on what is kept, made by hand from top to bottom; the server and the commands share it. */
final class Services implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    private final Settings settings;
    private final Storage storage;
    private final Clock clock;
    private final Audit audit;
    private final Security security;
    private final Registry registry;
    private final OfficeService office;

    private Services(Settings settings, Storage storage) {
        this.settings = settings;
        this.storage = storage;
        this.clock = storage.clock();
        this.audit = new Audit(storage, clock, new Herald());
        this.security = new Security(storage, clock, audit, settings.security());
        this.registry = new Registry(storage, clock, audit);
        this.office = new OfficeService(storage, audit, security, registry.areas(), settings.home());
    }

    /** Opens the database under {@code HONGPING_HOME}, making what is not there yet. */
    static Services open(Settings settings) {
        try {
            Files.createDirectories(settings.home());
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "cannot make the folder " + settings.home().toAbsolutePath(), refused);
        }
        return new Services(settings, Storage.open(new SqliteFile(settings.database())));
    }

    /** Opens what is there as it is, to be checked. */
    static Services openUnchanged(Settings settings) {
        return new Services(settings, Storage.openUnchanged(new SqliteFile(settings.database())));
    }

    Storage storage() {
        return storage;
    }

    Clock clock() {
        return clock;
    }

    Audit audit() {
        return audit;
    }

    Security security() {
        return security;
    }

    Registry registry() {
        return registry;
    }

    OfficeService office() {
        return office;
    }

    /** Serves the rubrics of these folders; only the server does, so that there is one watcher of the inbox. */
    RubricCatalogue rubrics(RubricFolders folders) {
        return RubricCatalogue.open(folders, storage, audit, new StoredEvaluations(storage));
    }

    /** Returns what looks after everything that is kept. */
    List<IntegrityCheck> checks() {
        BundleCheck bundles = new BundleCheck(storage, RubricFolders.of(settings.home(), Optional.empty()));
        EvidenceCheck evidence = new EvidenceCheck(storage, new EvidenceShelves(settings.evidence()));
        return List.of(storage.check(), evidence, bundles, new AuditCheck(audit));
    }

    List<ReadinessCheck> readiness() {
        return List.of(
                new ReadinessCheck("database", this::databaseTrouble), new ReadinessCheck("clock", this::clockTrouble));
    }

    private Optional<String> databaseTrouble() {
        try {
            storage.read(clock::now);
            return Optional.empty();
        } catch (RuntimeException trouble) {
            LOG.warn("the database does not answer", trouble);
            return Optional.of("does not answer");
        }
    }

    private Optional<String> clockTrouble() {
        return storage.read(storage::clockState).standsAt().map(moment -> "time stands still at " + moment);
    }

    @Override
    public void close() {
        storage.close();
    }
}
