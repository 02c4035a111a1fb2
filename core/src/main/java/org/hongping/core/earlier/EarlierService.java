package org.hongping.core.earlier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.application.Desk;
import org.hongping.core.application.Dossier;
import org.hongping.core.application.DraftContent;
import org.hongping.core.application.DraftFilling;
import org.hongping.core.application.Earlier;
import org.hongping.core.application.FillPlan;
import org.hongping.core.application.SnapshotReader;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Knows what was handed in before, and copies it into a new draft when asked. Safe for use by many threads. */
public final class EarlierService {
    private final Storage storage;
    private final Audit audit;
    private final ApplicationParts parts;
    private final DraftFilling filling;

    /** Wires the service. */
    public EarlierService(Storage storage, Audit audit, ApplicationParts parts, DraftFilling filling) {
        this.storage = storage;
        this.audit = audit;
        this.parts = parts;
        this.filling = filling;
    }

    /** Returns how the applicant of what lies on a desk stands to what it did before. */
    public Standing standing(Desk desk, Visitor by) {
        Application application = desk.application();
        Optional<EnterpriseId> enterprise = application.entrant().enterpriseId();
        int year = desk.campaign().text().year();
        return storage.read(handle -> {
            List<Row> rows = desk.earlier().stream()
                    .map(earlier -> new Row(
                            earlier,
                            earlier.entrant().isSame(application.entrant()),
                            enterprise.isPresent()
                                    && earlier.entrant().enterpriseId().equals(enterprise),
                            parts.applications().find(handle, earlier.id(), by).isPresent()))
                    .toList();
            EarlierDao years = handle.attach(EarlierDao.class);
            return new Standing(
                    rows,
                    rows.stream().noneMatch(Row::sameEntrant),
                    enterprise.map(known -> new Standing.OfEnterprise(
                            rows.stream().noneMatch(Row::sameEnterprise),
                            years.filed(known, year),
                            years.conferred(known, year))));
        });
    }

    /** Returns what of an earlier application could be copied into a draft, and what not; nothing is written.
     *  @throws Rejected if either is not the visitor's own, or the other was not handed in before on the same sheet */
    public FillPlan plan(ApplicationId draft, ApplicationId from, Visitor by) {
        requireOwn(draft, by);
        Desk desk = parts.desks().open(draft, by);
        requireEarlier(desk, from);
        return DraftFilling.plan(desk, storage.read(handle -> content(handle, from, by)));
    }

    /** Copies it. What was typed already stays unless {@code overwrite}; what does not fit is in the plan.
     *  @throws Rejected as for {@link #plan}, or if nothing may be written now */
    public FillPlan copy(ApplicationId draft, ApplicationId from, boolean overwrite, Visitor by) {
        requireOwn(draft, by);
        Desk desk = parts.desks().open(draft, by);
        requireEarlier(desk, from);
        FillPlan plan = storage.write(handle -> {
            FillPlan filled = filling.fill(handle, draft, content(handle, from, by), overwrite, by);
            Map<String, String> payload = new LinkedHashMap<>();
            payload.put("from", from.text());
            payload.put("pieces", Integer.toString(filled.written(overwrite).size()));
            payload.put("misfits", Integer.toString(filled.misfits().size()));
            audit.record(
                    handle,
                    Chain.of(desk.application().campaignId()),
                    new Actor(by.accountOrRefuse()),
                    "application.copied",
                    Subject.of("application", draft),
                    JsonText.of(payload));
            return filled;
        });
        filling.asked(draft);
        return plan;
    }

    private void requireOwn(ApplicationId id, Visitor by) {
        storage.read(handle -> parts.applications().requireOwn(handle, id, by));
    }

    /** Returns the earlier one of that id.
     *  @throws NotFound if there is none */
    static Earlier requireEarlier(Desk desk, ApplicationId from) {
        return desk.earlier().stream()
                .filter(earlier -> earlier.id().equals(from))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("earlier.none-such", from.text())));
    }

    private DraftContent content(Handle handle, ApplicationId from, Visitor by) {
        Application application = parts.applications().requireOwn(handle, from, by);
        Dossier dossier =
                SnapshotReader.dossier(application, parts.applications().latestSubmission(handle, from));
        Map<String, String> fields = new LinkedHashMap<>();
        dossier.fields().forEach((id, field) -> fields.put(id, field.value()));
        Map<String, DraftContent.Answer> lines = new LinkedHashMap<>();
        dossier.lines().forEach((key, line) -> lines.put(key, new DraftContent.Answer(line.answer(), line.note())));
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        dossier.evidence()
                .forEach((code, ids) -> evidence.put(code, parts.evidence().all(handle, ids)));
        return new DraftContent(fields, lines, evidence);
    }
}
