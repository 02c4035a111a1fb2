package org.hongping.core.application;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.FormField;
import org.jdbi.v3.core.Handle;

/** Puts a whole form with its answers and evidence into a draft in one go. Safe for use by many threads. */
public final class DraftFilling {
    private final DraftService drafts;
    private final HookQuestions questions;

    /** Wires it. */
    public DraftFilling(Storage storage, CampaignService campaigns, DraftService drafts) {
        this.drafts = drafts;
        this.questions = new HookQuestions(storage, campaigns);
    }

    /** Returns what would become of a content in what lies on a desk; nothing is written. */
    public static FillPlan plan(Desk desk, DraftContent content) {
        return plan(desk.campaign(), desk.revision(), Optional.of(desk.dossier()), content);
    }

    /** Returns the same for a draft, or for one that is not begun. */
    public static FillPlan plan(
            Campaign campaign, InstalledRubric revision, Optional<Dossier> dossier, DraftContent content) {
        return FillPlanner.plan(revision, campaign.rubric(), dossier, content);
    }

    /**
     * Writes what fits, inside somebody's unit of work; {@link #asked} belongs after it.
     *
     * @param overwrite whether what was typed already may be replaced
     * @throws Rejected if the application is not the visitor's or not open for writing
     */
    public FillPlan fill(Handle handle, ApplicationId id, DraftContent content, boolean overwrite, Visitor by) {
        return fill(handle, drafts.begin(handle, id, by), content, overwrite);
    }

    /** Writes what fits for the enterprise that files it, as an office does that brings a package in; who may is decided
     *  before.
     *  @throws Rejected if the application is not open for writing */
    public FillPlan fillFor(Handle handle, Application application, DraftContent content, boolean overwrite) {
        return fill(handle, drafts.writing(handle, application), content, overwrite);
    }

    private static FillPlan fill(Handle handle, DraftService.Writing writing, DraftContent content, boolean overwrite) {
        Dossier dossier = Dossiers.load(handle, writing.application());
        FillPlan plan = plan(writing.campaign(), writing.revision(), Optional.of(dossier), content);
        Set<FillPlan.Piece> written = new HashSet<>(plan.written(overwrite));
        fields(handle, writing, dossier, content, written);
        lines(handle, writing, dossier, content, written);
        evidence(handle, writing, dossier, content, written);
        SelfTotal.keep(handle, writing);
        return plan;
    }

    /** Asks the code of the bundle about the lines that are left to it; never inside a unit of work. */
    public void asked(ApplicationId id) {
        questions.complete(id);
    }

    private static void fields(
            Handle handle,
            DraftService.Writing writing,
            Dossier dossier,
            DraftContent content,
            Set<FillPlan.Piece> written) {
        DraftDao drafts = handle.attach(DraftDao.class);
        Map<String, FormField> known = new LinkedHashMap<>();
        SubjectFields.all(writing.rubric()).forEach(field -> known.put(field.id(), field));
        for (FillPlan.Piece piece : written) {
            if (piece.kind() == FillPlan.Kind.FIELD) {
                FormField form = Optional.ofNullable(known.get(piece.key())).orElseThrow();
                Optional<Field> before = Optional.ofNullable(dossier.fields().get(piece.key()));
                Field after = new Field(
                        piece.key(),
                        FieldCheck.check(form, content.fields().getOrDefault(piece.key(), "")),
                        before.map(Field::version).orElse(0) + 1,
                        writing.now());
                if (before.isPresent()) {
                    drafts.updateField(dossier.application().id(), after);
                } else {
                    drafts.insertField(dossier.application().id(), after);
                }
            }
        }
    }

    private static void lines(
            Handle handle,
            DraftService.Writing writing,
            Dossier dossier,
            DraftContent content,
            Set<FillPlan.Piece> written) {
        DraftDao drafts = handle.attach(DraftDao.class);
        for (FillPlan.Piece piece : written) {
            if (piece.kind() == FillPlan.Kind.LINE) {
                DraftContent.Answer said =
                        Optional.ofNullable(content.lines().get(piece.key())).orElseThrow();
                Optional<Line> before = Optional.ofNullable(dossier.lines().get(piece.key()));
                DraftDao.LineRow row = new DraftDao.LineRow(
                        piece.key(),
                        ValueText.write(said.answer()),
                        said.note().isEmpty() ? before.map(Line::note).orElse("") : said.note(),
                        before.map(Line::version).orElse(0) + 1,
                        writing.now());
                if (before.isPresent()) {
                    drafts.updateLine(dossier.application().id(), row);
                } else {
                    drafts.insertLine(dossier.application().id(), row);
                }
            }
        }
    }

    private static void evidence(
            Handle handle,
            DraftService.Writing writing,
            Dossier dossier,
            DraftContent content,
            Set<FillPlan.Piece> written) {
        for (Criterion line : Criteria.of(writing.rubric())) {
            List<EvidenceId> there = dossier.evidence().getOrDefault(line.code(), List.of());
            for (Evidence file : content.evidence().getOrDefault(line.code(), List.of())) {
                boolean asked = written.stream()
                        .anyMatch(piece -> piece.kind() == FillPlan.Kind.EVIDENCE
                                && piece.key().equals(line.code()));
                if (asked && !there.contains(file.id())) {
                    DraftService.attach(handle, dossier.application().id(), line.code(), file.id(), writing.now());
                }
            }
        }
    }
}
