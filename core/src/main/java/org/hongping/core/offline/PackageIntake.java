package org.hongping.core.offline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.AnswerWords;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.Dossier;
import org.hongping.core.application.Dossiers;
import org.hongping.core.application.DraftContent;
import org.hongping.core.application.DraftFilling;
import org.hongping.core.application.FillPlan;
import org.hongping.core.application.WritingTime;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.registry.Registry;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.Wording;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.core.xlsx.Book;
import org.hongping.core.xlsx.BookFault;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.jdbi.v3.core.Handle;

/** Brings one package after the other in; see {@link OfflineService#bring}. Safe for use by many threads. */
public final class PackageIntake {
    private static final int LONGEST_NAME = 200;

    private final Storage storage;
    private final Audit audit;
    private final ApplicationParts parts;
    private final DraftFilling filling;
    private final PackageFolder folder;
    private final PackageOwner owners;
    private final Ids ids = new Ids();

    /** Wires it. */
    public PackageIntake(
            Storage storage,
            Audit audit,
            ApplicationParts parts,
            DraftFilling filling,
            PackageFolder folder,
            Registry registry) {
        this.storage = storage;
        this.audit = audit;
        this.parts = parts;
        this.filling = filling;
        this.folder = folder;
        this.owners = new PackageOwner(storage, parts.campaigns(), registry);
    }

    /**
     * What was sent.
     *
     * @param fileName as the sender calls it
     * @param bytes the package
     * @param replace whether what stands in the draft already may be replaced
     * @param language in which the findings are written into the workbook
     */
    record Sent(String fileName, InputStream bytes, boolean replace, Locale language) {}

    /** What is known of a package while it is read. */
    private record Reading(Campaign campaign, InstalledRubric revision, Sent sent, String sha256, Visitor by) {
        Rubric rubric() {
            return revision.resolved(campaign.rubric().interpretations());
        }
    }

    OfflinePackage bring(Campaign campaign, Sent sent, Visitor by) throws IOException {
        Path zip = folder.making(".zip");
        try {
            String sha256 = PackageFolder.keep(sent.bytes(), zip);
            Reading reading = new Reading(campaign, parts.campaigns().rubric(campaign), sent, sha256, by);
            Optional<OfflinePackage> before = taken(reading);
            if (before.isPresent()) {
                return before.get();
            }
            try (PackageZip opened = PackageZip.open(zip)) {
                return read(reading, opened);
            }
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    /** The same package once more is the same package. */
    private Optional<OfflinePackage> taken(Reading reading) {
        return storage.read(handle ->
                handle.attach(PackageDao.class).taken(reading.campaign().id(), reading.sha256()).stream()
                        .filter(row -> row.applicationId()
                                .flatMap(id -> parts.applications().find(handle, id, reading.by()))
                                .isPresent())
                        .findFirst()
                        .map(row -> row.with(List.of())));
    }

    private OfflinePackage read(Reading reading, PackageZip zip) throws IOException {
        Path book = folder.making(".xlsx");
        try {
            zip.book(book);
            PackageContent content = content(reading, book);
            List<PackageFinding> findings = new ArrayList<>(PackageOwner.identity(reading.campaign(), content));
            if (!findings.isEmpty()) {
                return found(reading, findings, book);
            }
            Optional<PackageOwner.Found> owner = owners.find(reading.campaign(), content, findings, reading.by());
            findings.addAll(content.findings());
            PackageFiles files = new PackageFiles(zip, parts.evidence(), Criteria.codes(reading.rubric()));
            findings.addAll(files.look(content.listed()));
            Optional<Dossier> draft = owner.flatMap(found -> draft(reading, found));
            findings.addAll(misfits(reading, content, draft));
            return findings.isEmpty() && owner.isPresent()
                    ? take(reading, content, files, owner.get(), draft)
                    : found(reading, findings, book);
        } finally {
            Files.deleteIfExists(book);
        }
    }

    private static PackageContent content(Reading reading, Path file) throws IOException {
        try (Book book = Book.open(file)) {
            return new PackageReader(reading.rubric(), PackageReader.wordings(reading.revision())).read(book);
        } catch (BookFault fault) {
            throw new Invalid("file", fault.why());
        }
    }

    /** Returns what stands there already.
     *  @throws Rejected if the application cannot be written in now */
    private Optional<Dossier> draft(Reading reading, PackageOwner.Found found) {
        return storage.read(handle -> {
            Campaign seen = parts.campaigns().get(handle, reading.campaign().id(), found.entrant());
            var now = storage.clock().now(handle);
            Optional<Application> there = parts.applications().of(handle, seen.id(), found.entrant());
            there.filter(known -> !known.state().isWritable()).ifPresent(known -> {
                throw new Conflict(Message.of(
                        "offline.not-writable", found.name(), known.state().word()));
            });
            there.map(known -> WritingTime.of(seen, known))
                    .orElseGet(() -> WritingTime.ofDrafts(seen))
                    .requireOpen(now);
            return there.map(known -> Dossiers.load(handle, known));
        });
    }

    private static List<PackageFinding> misfits(Reading reading, PackageContent content, Optional<Dossier> draft) {
        DraftContent said = new DraftContent(content.fields(), content.answers(), Map.of());
        FillPlan plan = DraftFilling.plan(reading.campaign(), reading.revision(), draft, said);
        List<PackageFinding> findings = new ArrayList<>();
        plan.misfits().forEach(misfit -> findings.add(finding(reading, content, misfit)));
        if (draft.isPresent() && !plan.kept().isEmpty() && !reading.sent().replace()) {
            findings.add(PackageFinding.ofPackage(
                    "",
                    Message.of("offline.differs", Integer.toString(plan.kept().size()))));
        }
        return findings;
    }

    private static PackageFinding finding(Reading reading, PackageContent content, FillPlan.Misfit misfit) {
        String key = misfit.piece().key();
        if (misfit.piece().kind() == FillPlan.Kind.FIELD) {
            return PackageFinding.at(
                    PackageSheet.FORM,
                    content.rows().getOrDefault(key, 0),
                    misfit.piece().label(),
                    misfit.why());
        }
        Wording wording = reading.revision().wording(reading.sent().language());
        Message why = Criteria.of(reading.rubric()).stream()
                .filter(line -> line.answerKey().equals(key))
                .findFirst()
                .map((Criterion line) -> AnswerWords.of(misfit.why(), line, wording))
                .orElse(misfit.why());
        int row = content.rows().getOrDefault(LineInputs.FIELD + key, 0);
        return PackageFinding.at(
                PackageSheet.ANSWERS, row, key + " " + misfit.piece().label(), why);
    }

    private OfflinePackage take(
            Reading reading,
            PackageContent content,
            PackageFiles files,
            PackageOwner.Found owner,
            Optional<Dossier> draft)
            throws IOException {
        Map<String, List<Evidence>> standing = new LinkedHashMap<>();
        draft.ifPresent(known -> storage.read(handle -> {
            known.evidence()
                    .forEach((code, pieces) ->
                            standing.put(code, parts.evidence().all(handle, pieces)));
            return standing;
        }));
        Map<String, List<Evidence>> evidence = files.take(standing, reading.by());
        DraftContent said = new DraftContent(content.fields(), content.answers(), evidence);
        boolean overwrite = draft.isEmpty() || reading.sent().replace();
        OfflinePackage brought = storage.write(handle -> {
            Application application =
                    parts.applications().startFor(handle, reading.campaign().id(), owner.entrant(), reading.by());
            FillPlan plan = filling.fillFor(handle, application, said, overwrite);
            OfflinePackage taken = keep(
                    handle,
                    reading,
                    PackageState.TAKEN,
                    Optional.of(application),
                    plan.written(overwrite).size(),
                    List.of());
            audit.record(
                    handle,
                    Chain.of(reading.campaign().id()),
                    new Actor(reading.by().accountOrRefuse()),
                    "application.package-taken",
                    Subject.of("application", application.id()),
                    JsonText.of(Map.of(
                            "sha256", reading.sha256(), "package", taken.id().text())));
            return taken;
        });
        filling.asked(brought.applicationId().orElseThrow());
        return brought;
    }

    private OfflinePackage found(Reading reading, List<PackageFinding> findings, Path book) throws IOException {
        OfflinePackage brought =
                storage.write(handle -> keep(handle, reading, PackageState.FOUND, Optional.empty(), 0, findings));
        if (brought.isMarked()) {
            PackageMarks.write(book, findings, reading.sent().language());
            Files.move(book, folder.marked(brought.id()), StandardCopyOption.REPLACE_EXISTING);
        }
        return brought;
    }

    private OfflinePackage keep(
            Handle handle,
            Reading reading,
            PackageState state,
            Optional<Application> application,
            int pieces,
            List<PackageFinding> findings) {
        PackageDao packages = handle.attach(PackageDao.class);
        PackageDao.PackageRow row = new PackageDao.PackageRow(
                PackageId.of(ids.next()),
                reading.campaign().id(),
                application.map(Application::id),
                plain(reading.sent().fileName()),
                reading.sha256(),
                state,
                pieces,
                storage.clock().now(handle),
                reading.by().accountOrRefuse());
        packages.insert(row);
        List<PackageDao.FindingRow> rows = new ArrayList<>();
        for (PackageFinding finding : findings) {
            rows.add(PackageDao.FindingRow.of(row.id(), rows.size() + 1, finding));
        }
        rows.forEach(packages::insertFinding);
        return row.with(rows);
    }

    /** Old browsers send whole paths; only the last name counts. */
    private static String plain(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        int length = name.codePointCount(0, name.length());
        if (name.isEmpty() || length > LONGEST_NAME) {
            throw new Invalid("file", Message.of("exchange.bad-name", String.valueOf(length), "" + LONGEST_NAME));
        }
        return name;
    }
}
