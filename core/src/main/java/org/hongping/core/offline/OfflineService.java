package org.hongping.core.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.application.Desk;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Gives packages out and brings them in. Safe for use by many threads. */
public final class OfflineService {
    private final Storage storage;
    private final ApplicationParts parts;
    private final PackageFolder folder;
    private final PackageIntake intake;

    /** Wires the service. */
    public OfflineService(Storage storage, ApplicationParts parts, PackageFolder folder, PackageIntake intake) {
        this.storage = storage;
        this.parts = parts;
        this.folder = folder;
        this.intake = intake;
    }

    /** Returns a new file with the empty package of a campaign; whoever asked for it deletes it. */
    public Path template(Campaign campaign, Locale language) throws IOException {
        return written(campaign, parts.campaigns().rubric(campaign), Filled.NOTHING, language);
    }

    /** Returns a new file with all that an application says; whoever asked for it deletes it.
     *  @throws Rejected if there is nothing for this visitor to read */
    public Path of(Desk desk, Locale language) throws IOException {
        if (!desk.isReadable()) {
            throw new Conflict(Message.of("application.not-handed-in"));
        }
        return written(desk.campaign(), desk.revision(), Filled.of(desk), language);
    }

    private Path written(Campaign campaign, InstalledRubric revision, Filled filled, Locale language)
            throws IOException {
        Path file = folder.making(".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            new PackageWriter(parts.evidence(), campaign, revision, language).write(out, filled);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        return file;
    }

    /**
     * Brings a package in: all of it goes into a draft, or nothing and everything that was found is told.
     *
     * @param replace whether what stands in the draft already may be replaced
     * @throws Rejected if it cannot be read as a package, or is not this visitor's to bring
     */
    public OfflinePackage bring(
            CampaignId campaign, String fileName, InputStream bytes, boolean replace, Locale language, Visitor by)
            throws IOException {
        return intake.bring(
                parts.campaigns().get(campaign), new PackageIntake.Sent(fileName, bytes, replace, language), by);
    }

    /** Returns the packages of a campaign, newest first; of anybody but the organiser those it brought itself. */
    public List<OfflinePackage> all(CampaignId campaign, Visitor by) {
        String mine = by.is(Role.ORGANISER) ? "" : by.accountOrRefuse();
        return storage.read(handle -> {
            PackageDao packages = handle.attach(PackageDao.class);
            return packages.all(campaign, mine).stream()
                    .map(row -> row.with(packages.findings(row.id())))
                    .toList();
        });
    }

    /** Returns a package.
     *  @throws NotFound if there is none that this visitor may see */
    public OfflinePackage get(CampaignId campaign, PackageId id, Visitor by) {
        return all(campaign, by).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("offline.none-such", id.text())));
    }

    /** Returns the person's own workbook with the findings in it.
     *  @throws NotFound if there is none, or it is no longer kept */
    public Path marked(OfflinePackage brought) {
        return Optional.of(folder.marked(brought.id()))
                .filter(Files::exists)
                .orElseThrow(() -> new NotFound(Message.of("offline.marked-gone")));
    }
}
