package org.hongping.core.onsite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.AnswerReader;
import org.hongping.core.application.AnswerWords;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.Typed;
import org.hongping.core.assessment.AssessmentService;
import org.hongping.core.assessment.AssignmentId;
import org.hongping.core.assessment.ScoreDesk;
import org.hongping.core.assessment.ScoredLine;
import org.hongping.core.assessment.StaleScore;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.rubric.Wording;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.jdbi.v3.core.Handle;

/**
 * Takes what phones have typed: saves what still fits, holds the rest until its writer decides; nothing is dropped.
 * Safe for use by many threads.
 */
public final class SiteSaveService {
    private final Storage storage;
    private final Audit audit;
    private final AssessmentService assessments;
    private final Rubrics rubrics;
    private final Ids ids = new Ids();

    /** Wires the service. */
    public SiteSaveService(Storage storage, Audit audit, AssessmentService assessments, Rubrics rubrics) {
        this.storage = storage;
        this.audit = audit;
        this.assessments = assessments;
        this.rubrics = rubrics;
    }

    /**
     * What became of a save.
     *
     * @param line the line as it was saved
     * @param held what waits instead
     */
    public record Outcome(Optional<ScoredLine> line, Optional<HeldSave> held) {}

    /**
     * Saves, or holds with the reason; sent again under the same key, it is not held twice.
     *
     * @throws Rejected if the rubric does not take the answer: whoever typed it has it before them and mends it
     */
    public Outcome take(ScoreDesk desk, SiteSave sent, Locale language, Visitor by) {
        Optional<HeldSave> before = storage.read(handle ->
                handle.attach(HeldSaveDao.class).sent(desk.assignment().id(), sent.key()));
        if (before.isPresent()) {
            return new Outcome(Optional.empty(), before);
        }
        Optional<Criterion> line = sameLine(desk, sent);
        if (line.isEmpty()) {
            Message says = Message.of("onsite.line-revised", sent.line());
            return held(desk, sent, Hold.REVISED, says.in(language), by);
        }
        try {
            return new Outcome(Optional.of(save(desk, line.get(), sent.typed(), sent.basedOn(), by)), Optional.empty());
        } catch (Invalid invalid) {
            throw inWords(invalid, line.get(), desk.application().revision().wording(language));
        } catch (StaleScore stale) {
            return held(
                    desk,
                    sent,
                    Hold.STALE,
                    Message.of("onsite.line-stale", sent.line()).in(language),
                    by);
        } catch (Conflict closed) {
            return held(desk, sent, Hold.CLOSED, closed.detail().in(language), by);
        }
    }

    /** Returns what waits on a sheet, in the order it came. */
    public List<HeldSave> held(AssignmentId id) {
        return storage.read(handle -> handle.attach(HeldSaveDao.class).open(id));
    }

    /** Returns something that waits on a sheet.
     *  @throws NotFound if nothing of that id waits */
    public HeldSave held(AssignmentId id, String held) {
        return held(id).stream()
                .filter(known -> known.id().text().equals(held))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("onsite.nothing-held", held)));
    }

    /** Saves what its writer has decided on and settles what waited.
     *  @throws Rejected if it cannot be saved; then it still waits */
    public void settle(ScoreDesk desk, HeldSave held, Typed decided, int basedOn, Visitor by) {
        save(desk, desk.line(held.line()), decided, basedOn, by);
        settle(desk, held, "TAKEN", by);
    }

    /** Leaves what is saved as it is; what was typed stays in the books. */
    public void drop(ScoreDesk desk, HeldSave held, Visitor by) {
        settle(desk, held, "DROPPED", by);
    }

    /** Returns the line as its writer saw it, while that revision is known. */
    Optional<Criterion> lineThen(ScoreDesk desk, HeldSave held) {
        return revision(desk, held.rubricDigest()).flatMap(revision -> line(desk, revision, held.line()));
    }

    /** Returns the revision something was typed under, if it is one of the campaign's rubric. */
    Optional<InstalledRubric> revision(ScoreDesk desk, String digest) {
        return rubrics.withDigest(digest)
                .filter(known -> known.id().equals(desk.application().revision().id()));
    }

    /** Answers are carried to another revision only where the line is the same to the letter. */
    private Optional<Criterion> sameLine(ScoreDesk desk, SiteSave sent) {
        Optional<Criterion> now = desk.sheet().own().stream()
                .filter(line -> line.code().equals(sent.line()))
                .findFirst();
        if (desk.application().revision().rubricDigest().equals(sent.rubricDigest())) {
            return now;
        }
        Optional<Criterion> then =
                revision(desk, sent.rubricDigest()).flatMap(revision -> line(desk, revision, sent.line()));
        return now.filter(line -> then.filter(line::equals).isPresent());
    }

    private static Optional<Criterion> line(ScoreDesk desk, InstalledRubric revision, String code) {
        Map<String, String> readings = desk.application().campaign().rubric().interpretations();
        return Criteria.of(revision.resolved(readings)).stream()
                .filter(line -> line.code().equals(code))
                .findFirst();
    }

    private ScoredLine save(ScoreDesk desk, Criterion line, Typed typed, int basedOn, Visitor by) {
        Value.Fields answer = AnswerReader.read(line, typed);
        Value.Fields whole = typed.holds("abstain", "yes") ? ScoredLine.abstaining(answer) : answer;
        return assessments
                .save(desk.assignment().id(), line.answerKey(), whole, basedOn, by)
                .line();
    }

    private static Invalid inWords(Invalid invalid, Criterion line, Wording wording) {
        Map<String, Message> fields = new LinkedHashMap<>();
        invalid.fields().forEach((field, why) -> fields.put(field, AnswerWords.of(why, line, wording)));
        return new Invalid(fields);
    }

    private Outcome held(ScoreDesk desk, SiteSave sent, Hold why, String says, Visitor by) {
        return storage.write(handle -> {
            HeldSave held = new HeldSave(
                    new HeldSaveId(ids.next()),
                    desk.assignment().id(),
                    sent.key(),
                    sent.line(),
                    JsonText.of(sent.typed()).text(),
                    sent.basedOn(),
                    sent.rubricDigest(),
                    why,
                    says,
                    sent.typedAt(),
                    storage.clock().now(handle));
            handle.attach(HeldSaveDao.class).insert(held);
            record(handle, desk, held, "onsite.save-held", by);
            return new Outcome(Optional.empty(), Optional.of(held));
        });
    }

    private void settle(ScoreDesk desk, HeldSave held, String outcome, Visitor by) {
        storage.change(handle -> {
            handle.attach(HeldSaveDao.class)
                    .settle(held.id(), outcome, storage.clock().now(handle));
            record(handle, desk, held, outcome.equals("TAKEN") ? "onsite.held-taken" : "onsite.held-dropped", by);
        });
    }

    private void record(Handle handle, ScoreDesk desk, HeldSave held, String action, Visitor by) {
        audit.record(
                handle,
                Chain.of(desk.application().campaign().id()),
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("assignment", held.assignmentId()),
                JsonText.of(Map.of("line", held.line(), "why", held.why(), "fields", held.fields())));
    }
}
