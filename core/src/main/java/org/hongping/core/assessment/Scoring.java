package org.hongping.core.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.Stage;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Clock;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Problem;
import org.jdbi.v3.core.Handle;

/** Takes scores: saves lines, hands sheets in, lets members step aside; inside a unit of work. */
final class Scoring {
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final Sheets sheets;
    private final Panels panels;
    private final AssignmentMoves moves;
    private final Clock clock;
    private final Teams teams = new Teams();

    Scoring(
            CampaignService campaigns,
            ApplicationService applications,
            Sheets sheets,
            Panels panels,
            AssignmentMoves moves,
            Clock clock) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.sheets = sheets;
        this.panels = panels;
        this.moves = moves;
        this.clock = clock;
    }

    /** A sheet that may be written in at this moment. */
    private record Writing(Application application, Campaign campaign, Sheet sheet, Instant now) {}

    AssessmentService.SavedScore save(
            Handle handle, AssignmentId id, String key, Value.Fields answer, int expected, Visitor by) {
        return save(handle, begin(handle, id, by), key, answer, expected);
    }

    /** Changes a line of a sheet that is handed in; whether the line is in question is for the caller to know. */
    AssessmentService.SavedScore reconsider(
            Handle handle, AssignmentId id, String key, Value.Fields answer, int expected, Visitor by) {
        Assignment assignment = AssignmentMoves.requireOwn(handle, id, by);
        return save(handle, writing(handle, assignment), key, answer, expected);
    }

    private AssessmentService.SavedScore save(
            Handle handle, Writing writing, String key, Value.Fields answer, int expected) {
        requireKey(writing.sheet(), key);
        Optional<ScoredLine> before =
                Optional.ofNullable(writing.sheet().lines().get(key));
        if (before.map(line -> line.answer().equals(answer)).orElse(false)) {
            return new AssessmentService.SavedScore(
                    before.get(), writing.sheet().result());
        }
        before.filter(line -> line.version() != expected).ifPresent(line -> {
            throw new StaleScore(expected, answer, line);
        });
        int version = before.map(ScoredLine::version).orElse(0) + 1;
        ScoredLine after = new ScoredLine(key, answer, version, writing.now());
        if (after.isAbstained() && !after.hasReason()) {
            throw new Invalid(key, Message.of("assessment.abstain-reason"));
        }
        Sheet changed = with(writing, after);
        refuse(changed, key);
        keep(handle, writing.sheet().assignment().id(), after);
        Sheets.keepFigures(handle, changed);
        panels.refresh(handle, writing.application(), writing.campaign());
        return new AssessmentService.SavedScore(after, changed.result());
    }

    /** An answer that somebody sends, and the version it rests on. */
    record Sent(Value.Fields answer, int basedOn) {}

    /**
     * What came of many answers.
     *
     * @param changed how many lines are new
     * @param refused what was refused, by answer key; then nothing is to be kept
     */
    record Outcome(int changed, Map<String, Message> refused) {}

    /** Saves many lines of a sheet at once; what is refused is named, line by line. */
    Outcome saveAll(Handle handle, AssignmentId id, Map<String, Sent> sent, Visitor by) {
        Writing writing = begin(handle, id, by);
        Map<String, ScoredLine> lines = new LinkedHashMap<>(writing.sheet().lines());
        Map<String, ScoredLine> fresh = new LinkedHashMap<>();
        Map<String, Message> refused = new LinkedHashMap<>();
        sent.forEach((key, answer) -> {
            Optional<ScoredLine> before =
                    Optional.ofNullable(writing.sheet().lines().get(key));
            int version = before.map(ScoredLine::version).orElse(0);
            ScoredLine after = new ScoredLine(key, answer.answer(), version + 1, writing.now());
            boolean same = before.map(ScoredLine::answer)
                    .orElse(new Value.Fields(Map.of()))
                    .equals(answer.answer());
            if (!same && version != answer.basedOn()) {
                refused.put(key, Message.of("scores.stale", Integer.toString(version)));
            } else if (!same && after.isAbstained() && !after.hasReason()) {
                refused.put(key, Message.of("assessment.abstain-reason"));
            } else if (!same) {
                fresh.put(key, after);
            }
        });
        lines.putAll(fresh);
        Sheet changed = sheets.score(
                new Panel.Member(writing.sheet().assignment(), lines),
                writing.campaign(),
                writing.sheet().filed());
        fresh.keySet().forEach(key -> trouble(changed, key).ifPresent(why -> refused.put(key, why)));
        if (refused.isEmpty() && !fresh.isEmpty()) {
            fresh.values().forEach(line -> keep(handle, id, line));
            Sheets.keepFigures(handle, changed);
            panels.refresh(handle, writing.application(), writing.campaign());
        }
        return new Outcome(fresh.size(), refused);
    }

    Assignment finish(Handle handle, AssignmentId id, Visitor by) {
        Writing writing = begin(handle, id, by);
        List<Criterion> open = writing.sheet().open();
        if (!open.isEmpty()) {
            Map<String, Message> lines = new LinkedHashMap<>();
            open.forEach(line -> lines.put(line.code(), Message.of("assessment.line-open", line.code())));
            throw new Invalid(lines);
        }
        Teams.requireConfirmed(handle, writing.sheet(), by, writing.now());
        SignedSheetService.requireThere(
                handle, writing.sheet().assignment(), writing.campaign().id());
        Assignment after = writing.sheet().assignment().finished(writing.now());
        moves.keep(handle, after, "assessment.finished", writing.campaign(), by);
        return after;
    }

    Assignment decline(Handle handle, AssignmentId id, String reason, Visitor by) {
        Assignment before = AssignmentMoves.requireOwn(handle, id, by);
        before.requireOpen();
        Application application = applications.load(handle, before.applicationId());
        Optional<Assignment> left = teams.leave(handle, before, reason, by, clock.now(handle));
        if (left.isPresent()) {
            moves.record(handle, "assessment.declined", application, left.get(), by);
            panels.refresh(handle, application, campaigns.get(handle, application.campaignId()));
            return left.get();
        }
        Assignment after = before.declined(reason);
        moves.keep(handle, after, "assessment.declined", campaigns.get(handle, application.campaignId()), by);
        return after;
    }

    private Writing begin(Handle handle, AssignmentId id, Visitor by) {
        Assignment assignment = AssignmentMoves.requireOwn(handle, id, by);
        assignment.requireOpen();
        return writing(handle, assignment);
    }

    private Writing writing(Handle handle, Assignment assignment) {
        Application application = applications.load(handle, assignment.applicationId());
        if (application.state() != ApplicationState.ADMITTED) {
            throw new Conflict(Message.of(
                    "assessment.not-in-assessment", application.state().word()));
        }
        Campaign campaign = campaigns.get(handle, application.campaignId());
        Instant now = clock.now(handle);
        campaign.requireOpenFor(Stage.ASSESSMENT, now);
        return new Writing(application, campaign, sheets.read(handle, assignment, campaign), now);
    }

    private Sheet with(Writing writing, ScoredLine line) {
        Sheet before = writing.sheet();
        Map<String, ScoredLine> lines = new LinkedHashMap<>(before.lines());
        lines.put(line.criterion(), line);
        return sheets.score(new Panel.Member(before.assignment(), lines), writing.campaign(), before.filed());
    }

    private static void keep(Handle handle, AssignmentId id, ScoredLine line) {
        AssessmentDao assessments = handle.attach(AssessmentDao.class);
        AssessmentDao.AnswerRow row = new AssessmentDao.AnswerRow(
                line.criterion(), ValueText.write(line.answer()), line.version(), line.savedAt());
        if (line.version() == 1) {
            assessments.insertAnswer(id, row);
        } else {
            assessments.updateAnswer(id, row);
        }
    }

    private static void requireKey(Sheet sheet, String key) {
        if (sheet.own().stream().noneMatch(line -> line.answerKey().equals(key))) {
            throw new NotFound(Message.of("assessment.no-such-line", key));
        }
    }

    private static void refuse(Sheet sheet, String key) {
        trouble(sheet, key).ifPresent(why -> {
            throw new Invalid(key, why);
        });
    }

    private static Optional<Message> trouble(Sheet sheet, String key) {
        return sheet.own().stream()
                .filter(line -> line.answerKey().equals(key))
                .flatMap(line -> sheet.result().problemsAt(line.code()).stream())
                .map(Problem::message)
                .findFirst();
    }
}
