package org.hongping.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.FormField;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;
import org.jdbi.v3.core.Handle;

/** What an applicant writes before it hands in: form, answers, evidence. Safe for use by many threads. */
public final class DraftService {
    private final Storage storage;
    private final Clock clock;
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final HookQuestions questions;

    /** Wires the service. */
    public DraftService(Storage storage, CampaignService campaigns, ApplicationService applications) {
        this.storage = storage;
        this.clock = storage.clock();
        this.campaigns = campaigns;
        this.applications = applications;
        this.questions = new HookQuestions(storage, campaigns);
    }

    /**
     * An answer that was saved.
     *
     * @param line what stands now
     * @param result the whole self-assessment with it
     */
    public record SavedLine(Line line, Result result) {}

    /** Returns all that was written so far.
     *  @throws Rejected if there is no such application or it is not for this visitor to see */
    public Dossier dossier(ApplicationId id, Visitor by) {
        return storage.read(handle -> Dossiers.load(handle, applications.require(handle, id, by)));
    }

    /**
     * Saves one field of the form; the same value again changes nothing. If it is about the subject, the code of the
     * bundle is asked anew.
     *
     * @param expected version the writer saw, 0 for none
     * @throws StaleSave if somebody changed it meanwhile
     * @throws Rejected if the application is not open for writing, there is no such field or the value does not fit
     */
    public Field saveField(ApplicationId id, String field, String value, int expected, Visitor by) {
        Field saved = keepField(id, field, value, expected, by);
        if (SubjectFields.isAboutSubject(field)) {
            questions.complete(id);
        }
        return saved;
    }

    private Field keepField(ApplicationId id, String field, String value, int expected, Visitor by) {
        return storage.write(handle -> {
            Writing writing = begin(handle, id, by);
            FormField form = SubjectFields.all(writing.rubric()).stream()
                    .filter(known -> known.id().equals(field))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(Message.of("application.no-such-field", field)));
            String checked = FieldCheck.check(form, value);
            DraftDao drafts = handle.attach(DraftDao.class);
            Optional<Field> before = drafts.field(id, field);
            if (before.isPresent() && before.get().value().equals(checked)) {
                return before.get();
            }
            before.filter(known -> known.version() != expected).ifPresent(known -> {
                throw StaleSave.of(expected, known);
            });
            Field after = new Field(field, checked, before.map(Field::version).orElse(0) + 1, writing.now());
            if (before.isPresent()) {
                drafts.updateField(id, after);
            } else {
                drafts.insertField(id, after);
            }
            if (SubjectFields.isAboutSubject(form)) {
                SelfTotal.keep(handle, writing);
            }
            return after;
        });
    }

    /**
     * Saves the answer to one line; an answer without content clears it. If the line is left to the code of the bundle,
     * that is asked anew, also by the same answer.
     *
     * @param expected version the writer saw, 0 for none
     * @throws StaleSave if somebody changed it meanwhile
     * @throws Rejected if the application is not open for writing, there is no such line or the answer does not fit
     */
    public SavedLine saveLine(
            ApplicationId id, String criterion, Value.Fields answer, String note, int expected, Visitor by) {
        HookQuestions.Said said = asked(id, criterion, answer, by);
        return storage.write(handle -> {
            Writing writing = begin(handle, id, by);
            DraftDao drafts = handle.attach(DraftDao.class);
            Criteria.requireKey(writing.rubric(), criterion);
            Map<String, Line> lines = Dossiers.lines(drafts.lines(id));
            Optional<Line> before = Optional.ofNullable(lines.get(criterion));
            boolean same = before.map(
                            line -> line.answer().equals(answer) && line.note().equals(note))
                    .orElse(false);
            if (!same) {
                before.filter(line -> line.version() != expected).ifPresent(line -> {
                    throw StaleSave.of(expected, line);
                });
            }
            Line after = same
                    ? before.orElseThrow()
                    : new Line(
                            criterion, answer, note, before.map(Line::version).orElse(0) + 1, writing.now());
            Map<String, Line> changed = new LinkedHashMap<>(lines);
            changed.put(criterion, after);
            Beside subject = SelfTotal.subject(handle, writing);
            DraftSheet draft = new DraftSheet(writing.revision(), writing.rubric(), changed, subject);
            Map<String, Value> outcomes = new LinkedHashMap<>(HookOutcomes.ofDraft(handle, id, draft));
            outcomes.putAll(said.of(draft));
            Result result =
                    SelfAssessment.score(writing.revision(), writing.campaign().rubric(), changed, outcomes, subject);
            refuse(criterion, result);
            if (!same) {
                DraftDao.LineRow row = new DraftDao.LineRow(
                        criterion, ValueText.write(answer), note, after.version(), after.savedAt());
                if (before.isPresent()) {
                    drafts.updateLine(id, row);
                } else {
                    drafts.insertLine(id, row);
                }
            }
            HookOutcomes.keepOfDraft(
                    handle, id, said.rubricDigest(), said.of(draft), after.version(), said.told(), writing.now());
            if (!same || !said.outcomes().isEmpty()) {
                SelfTotal.keep(handle, id, result);
            }
            return new SavedLine(after, result);
        });
    }

    private HookQuestions.Said asked(ApplicationId id, String criterion, Value.Fields answer, Visitor by) {
        return HookQuestions.ofLine(storage.read(handle -> hearing(handle, begin(handle, id, by))), criterion, answer);
    }

    /** What is said of one line rests on no other. */
    private static HookQuestions.Hearing hearing(Handle handle, Writing writing) {
        Beside subject = writing.revision().asksHooks() ? SelfTotal.subject(handle, writing) : Beside.NONE;
        return new HookQuestions.Hearing(
                writing, new DraftSheet(writing.revision(), writing.rubric(), Map.of(), subject));
    }

    /** Passes when evidence may be put beside a line at this moment, so that a file need not be sent in vain.
     *  @throws Rejected if the application is not open for writing or there is no such line */
    public void requireWritable(ApplicationId id, String criterion, Visitor by) {
        storage.<Rubric, RuntimeException>read(handle -> {
            Rubric rubric = begin(handle, id, by).rubric();
            requireLine(rubric, criterion);
            return rubric;
        });
    }

    /** Puts a piece of evidence beside a line; doing it twice changes nothing, nor does the same file under the same
     *  name from the same person, as it comes when an answer was lost and a file is sent again.
     *  @return the piece that stands beside the line
     *  @throws Rejected if the application is not open for writing or there is no such line */
    public EvidenceId attach(ApplicationId id, String criterion, EvidenceId evidence, Visitor by) {
        return storage.write(handle -> {
            Writing writing = begin(handle, id, by);
            requireLine(writing.rubric(), criterion);
            return attach(handle, id, criterion, evidence, writing.now());
        });
    }

    /** Puts a piece of evidence beside a line inside somebody's unit of work; whether it may is decided before. */
    public static EvidenceId attach(
            Handle handle, ApplicationId id, String criterion, EvidenceId evidence, Instant now) {
        DraftDao drafts = handle.attach(DraftDao.class);
        Optional<EvidenceId> there = drafts.alike(id, criterion, evidence);
        if (there.isEmpty()) {
            drafts.link(id, criterion, evidence, now);
        }
        return there.orElse(evidence);
    }

    /** Keeps until when a piece of evidence is valid; the piece may stand beside any line.
     *  @param last the last day; empty if it is valid for good
     *  @throws Rejected if the application is not open for writing or holds no such piece */
    public void describe(ApplicationId id, EvidenceId evidence, Optional<LocalDate> last, Visitor by) {
        storage.change(handle -> {
            begin(handle, id, by);
            DraftDao drafts = handle.attach(DraftDao.class);
            if (drafts.links(id).stream().noneMatch(link -> link.evidenceId().equals(evidence))) {
                throw new NotFound(Message.of("evidence.not-found", evidence.text()));
            }
            drafts.dropValidity(id, evidence);
            last.ifPresent(day -> drafts.insertValidity(id, evidence, day));
        });
    }

    /** Takes a piece of evidence from a line; the file itself stays.
     *  @throws Rejected if the application is not open for writing */
    public void detach(ApplicationId id, String criterion, EvidenceId evidence, Visitor by) {
        storage.write(handle -> {
            begin(handle, id, by);
            return handle.attach(DraftDao.class).unlink(id, criterion, evidence);
        });
    }

    /** A draft somebody may write in now, and the sheet it answers to. */
    record Writing(Application application, Campaign campaign, InstalledRubric revision, Rubric rubric, Instant now) {}

    /** @throws Rejected if the application is not the visitor's or not open for writing */
    Writing begin(Handle handle, ApplicationId id, Visitor by) {
        return writing(handle, applications.requireOwn(handle, id, by));
    }

    /** @throws Rejected if it is not open for writing; whose it is is decided before */
    Writing writing(Handle handle, Application application) {
        application.requireWritable();
        Campaign campaign = campaigns.get(handle, application.campaignId(), application.entrant());
        Instant now = clock.now(handle);
        WritingTime.of(campaign, application).requireOpen(now);
        InstalledRubric revision = campaigns.rubric(campaign);
        return new Writing(
                application,
                campaign,
                revision,
                revision.resolved(campaign.rubric().interpretations()),
                now);
    }

    private static void requireLine(Rubric rubric, String criterion) {
        if (!Criteria.codes(rubric).contains(criterion)) {
            throw new NotFound(Message.of("application.no-such-line", criterion));
        }
    }

    private static void refuse(String criterion, Result result) {
        result.problems().stream()
                .filter(problem -> problem.code().map(criterion::equals).orElse(false))
                .findFirst()
                .ifPresent(problem -> {
                    throw new Invalid(criterion, problem.message());
                });
    }
}
