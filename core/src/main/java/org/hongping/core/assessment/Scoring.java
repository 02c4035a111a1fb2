package org.hongping.core.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.Stage;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Clock;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.LineCodes;
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
    private final OpenPanels open;
    private final Sheets sheets;
    private final Panels panels;
    private final AssignmentMoves moves;
    private final Clock clock;
    private final Teams teams = new Teams();

    Scoring(
            CampaignService campaigns,
            ApplicationService applications,
            OpenPanels open,
            Sheets sheets,
            Panels panels,
            AssignmentMoves moves,
            Clock clock) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.open = open;
        this.sheets = sheets;
        this.panels = panels;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * A sheet that may be written in at this moment.
     *
     * @param soon whether the panel's figures may follow a moment later; who saves by a page sees them on the next one
     */
    private record Writing(OpenPanel panel, Panel.Member own, Instant now, boolean soon) {
        Writing withFiguresSoon() {
            return new Writing(panel, own, now, true);
        }
    }

    AssessmentService.SavedScore save(
            Handle handle, AssignmentId id, String key, Value.Fields answer, int expected, Visitor by) {
        return save(handle, begin(handle, id, by), new Asked(key, answer, expected, Optional.empty()));
    }

    AssessmentService.SavedScore saveLine(
            Handle handle, AssignmentId id, String code, Sent sent, Optional<Ahead> ahead, Visitor by) {
        Writing writing = begin(handle, id, by).withFiguresSoon();
        Optional<Ahead> fitting = ahead.filter(known -> known.fits(writing.own(), writing.panel()));
        String key = fitting.map(Ahead::key)
                .orElseGet(() -> LineKeys.of(writing.panel().own(writing.own().assignment()))
                        .of(code));
        return save(handle, writing, new Asked(key, sent.answer(), sent.basedOn(), fitting));
    }

    /** Scores what somebody sends before its turn comes, as far as it is known what it will stand beside. */
    Optional<Ahead> ahead(AssignmentId id, String code, Sent sent) {
        return open.lately(id).flatMap(panel -> Ahead.of(panel, id, code, sent, sheets));
    }

    /** A line somebody wants to save, and perhaps what it comes to. */
    private record Asked(String key, Value.Fields answer, int expected, Optional<Ahead> ahead) {}

    /** Changes a line of a sheet that is handed in; whether the line is in question is for the caller to know. */
    AssessmentService.SavedScore reconsider(
            Handle handle, AssignmentId id, String key, Value.Fields answer, int expected, Visitor by) {
        OpenPanel panel = open.of(handle, id);
        Panel.Member own =
                panel.own(id, by).orElseThrow(() -> new NotFound(Message.of("assessment.not-found", id.text())));
        return save(handle, writing(handle, panel, own), new Asked(key, answer, expected, Optional.empty()));
    }

    private AssessmentService.SavedScore save(Handle handle, Writing writing, Asked asked) {
        String key = asked.key();
        Value.Fields answer = asked.answer();
        Map<String, ScoredLine> lines = writing.own().lines();
        Optional<ScoredLine> before = Optional.ofNullable(lines.get(key));
        if (before.map(line -> line.answer().equals(answer)).orElse(false)) {
            return saved(writing, before.get(), scored(writing, lines));
        }
        int version = before.map(ScoredLine::version).orElse(0) + 1;
        ScoredLine after = new ScoredLine(key, answer, version, writing.now());
        Map<String, ScoredLine> now = new LinkedHashMap<>(lines);
        now.put(key, after);
        Sheet changed = asked.ahead().map(ahead -> ahead.with(now)).orElseGet(() -> scored(writing, now));
        requireKey(changed, key);
        before.filter(line -> line.version() != asked.expected()).ifPresent(line -> {
            throw new StaleScore(asked.expected(), answer, line);
        });
        if (after.isAbstained() && !after.hasReason()) {
            throw new Invalid(key, Message.of("assessment.abstain-reason"));
        }
        refuse(changed, key);
        keep(handle, writing, changed, List.of(after));
        return saved(writing, after, changed);
    }

    private AssessmentService.SavedScore saved(Writing writing, ScoredLine line, Sheet sheet) {
        return new AssessmentService.SavedScore(
                line, sheet, campaigns.rubric(writing.panel().campaign()));
    }

    /** An answer that somebody sends, and the version it rests on. */
    record Sent(Value.Fields answer, int basedOn) {}

    /**
     * What came of many answers.
     *
     * @param changed how many lines are new
     * @param refused what was refused, by answer key; then nothing is kept
     * @param sheet the sheet with them
     */
    record Outcome(int changed, Map<String, Message> refused, Sheet sheet) {}

    /** Saves many lines of a sheet at once; what is refused is named, line by line. */
    Outcome saveAll(Handle handle, AssignmentId id, Map<String, Sent> sent, Visitor by) {
        return saveAll(handle, begin(handle, id, by), sent);
    }

    private Outcome saveAll(Handle handle, Writing writing, Map<String, Sent> sent) {
        Map<String, ScoredLine> lines = new LinkedHashMap<>(writing.own().lines());
        Map<String, ScoredLine> fresh = new LinkedHashMap<>();
        Map<String, Message> refused = new LinkedHashMap<>();
        sent.forEach((key, answer) -> {
            Optional<ScoredLine> before =
                    Optional.ofNullable(writing.own().lines().get(key));
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
        Sheet changed = scored(writing, lines);
        refused.putAll(troubles(changed, fresh.keySet()));
        if (refused.isEmpty() && !fresh.isEmpty()) {
            keep(handle, writing, changed, fresh.values());
        }
        return new Outcome(fresh.size(), refused, changed);
    }

    /** Saves many lines, by code, or none. */
    AssessmentService.SavedSheet saveSheet(Handle handle, AssignmentId id, Map<String, Sent> sent, Visitor by) {
        Writing writing = begin(handle, id, by).withFiguresSoon();
        Map<String, Sent> byKey = new LinkedHashMap<>();
        LineKeys keys = LineKeys.of(writing.panel().own(writing.own().assignment()));
        sent.forEach((code, answer) -> byKey.put(keys.of(code), answer));
        requireFresh(writing, byKey);
        Outcome outcome = saveAll(handle, writing, byKey);
        if (!outcome.refused().isEmpty()) {
            throw new Invalid(outcome.refused());
        }
        InstalledRubric revision = campaigns.rubric(writing.panel().campaign());
        return new AssessmentService.SavedSheet(outcome.sheet(), revision);
    }

    private static void requireFresh(Writing writing, Map<String, Sent> sent) {
        writing.own().lines().forEach((key, line) -> {
            Sent wanted = sent.get(key);
            if (wanted != null
                    && wanted.basedOn() != line.version()
                    && !wanted.answer().equals(line.answer())) {
                throw new StaleScore(wanted.basedOn(), wanted.answer(), line);
            }
        });
    }

    Assignment finish(Handle handle, AssignmentId id, Visitor by) {
        Writing writing = begin(handle, id, by);
        Sheet sheet = scored(writing, writing.own().lines());
        List<Criterion> open = sheet.open();
        if (!open.isEmpty()) {
            Map<String, Message> lines = new LinkedHashMap<>();
            open.forEach(
                    line -> lines.put(line.code(), Message.of("assessment.line-open", LineCodes.shown(line.code()))));
            throw new Invalid(lines);
        }
        Campaign campaign = writing.panel().campaign();
        Teams.requireConfirmed(handle, sheet, by, writing.now());
        SignedSheetService.requireThere(handle, sheet.assignment(), campaign.id());
        Assignment after = sheet.assignment().finished(writing.now());
        moves.keep(handle, after, "assessment.finished", campaign, by);
        return after;
    }

    Assignment decline(Handle handle, AssignmentId id, String reason, Visitor by) {
        Assignment before = AssignmentMoves.requireOwn(handle, id, by);
        return aside(handle, before, new Leaving(by.accountOrRefuse(), reason, "assessment.declined"), by);
    }

    /** Takes a sheet from a member who must not have it. */
    Assignment setAside(Handle handle, Assignment before, String account, String reason, Visitor by) {
        return aside(handle, before, new Leaving(account, reason, "assessment.set-aside"), by);
    }

    /** Who leaves a sheet and why, and how the trail calls it. */
    private record Leaving(String account, String reason, String action) {}

    private Assignment aside(Handle handle, Assignment before, Leaving leaving, Visitor by) {
        before.requireOpen();
        Application application = applications.load(handle, before.applicationId());
        Campaign campaign = campaigns.get(handle, application.campaignId());
        Optional<Assignment> left = teams.leave(handle, before, leaving.account(), leaving.reason(), clock.now(handle));
        if (left.isPresent()) {
            moves.record(handle, leaving.action(), application, left.get(), by);
            panels.refresh(handle, application, campaign);
            return left.get();
        }
        Assignment after = before.declined(leaving.reason());
        moves.keep(handle, after, leaving.action(), campaign, by);
        return after;
    }

    private Writing begin(Handle handle, AssignmentId id, Visitor by) {
        OpenPanel panel = open.of(handle, id);
        Optional<Panel.Member> own = panel.own(id, by);
        if (own.isEmpty()) {
            AssignmentMoves.requireOwn(handle, id, by).requireOpen();
        }
        Panel.Member member = own.orElseThrow();
        member.assignment().requireOpen();
        return writing(handle, panel, member);
    }

    private Writing writing(Handle handle, OpenPanel panel, Panel.Member own) {
        ApplicationState state = panel.application().state();
        if (state != ApplicationState.ADMITTED) {
            throw new Conflict(Message.of("assessment.not-in-assessment", state.word()));
        }
        Instant now = clock.now(handle);
        panel.campaign().requireOpenFor(Stage.ASSESSMENT, now);
        return new Writing(panel, own, now, false);
    }

    private Sheet scored(Writing writing, Map<String, ScoredLine> lines) {
        return sheets.score(new Panel.Member(writing.own().assignment(), lines), writing.panel());
    }

    private void keep(Handle handle, Writing writing, Sheet changed, Collection<ScoredLine> lines) {
        AssignmentId id = changed.assignment().id();
        OpenPanel now = writing.panel().with(new Panel.Member(changed.assignment(), changed.lines()));
        if (writing.soon()) {
            open.change(now, () -> keep(handle, id, lines));
            open.refreshSoon(handle, id, panels);
        } else if (changed.assignment().state() == AssignmentState.OPEN) {
            open.change(now, () -> {
                keep(handle, id, lines);
                Sheets.keepFigures(handle, changed);
            });
            open.refresh(handle, id, panels);
        } else { // the spread of those who are finished is another now
            keep(handle, id, lines);
            Sheets.keepFigures(handle, changed);
            panels.refresh(handle, now.application(), now.campaign());
        }
    }

    private static void keep(Handle handle, AssignmentId id, Collection<ScoredLine> lines) {
        AssessmentDao.insertAnswers(handle, id, rows(lines, line -> line.version() == 1));
        AssessmentDao.updateAnswers(handle, id, rows(lines, line -> line.version() > 1));
    }

    private static List<AssessmentDao.AnswerRow> rows(Collection<ScoredLine> lines, Predicate<ScoredLine> which) {
        return lines.stream()
                .filter(which)
                .map(line -> new AssessmentDao.AnswerRow(
                        line.criterion(), ValueText.write(line.answer()), line.version(), line.savedAt()))
                .toList();
    }

    private static void requireKey(Sheet sheet, String key) {
        if (sheet.own().stream().noneMatch(line -> line.answerKey().equals(key))) {
            throw new NotFound(Message.of("assessment.no-such-line", key));
        }
    }

    private static void refuse(Sheet sheet, String key) {
        Optional.ofNullable(troubles(sheet, List.of(key)).get(key)).ifPresent(why -> {
            throw new Invalid(key, why);
        });
    }

    /** Returns the first trouble with each of these lines, by answer key. */
    private static Map<String, Message> troubles(Sheet sheet, Collection<String> keys) {
        if (sheet.result().problems().isEmpty()) {
            return Map.of();
        }
        Map<String, Message> troubles = new LinkedHashMap<>();
        for (Criterion line : sheet.own()) {
            if (keys.contains(line.answerKey())) {
                sheet.result().problemsAt(line.code()).stream()
                        .map(Problem::message)
                        .findFirst()
                        .ifPresent(why -> troubles.putIfAbsent(line.answerKey(), why));
            }
        }
        return troubles;
    }
}
