package org.hongping.core.result;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.Desk;
import org.hongping.core.application.DeskService;
import org.hongping.core.application.Line;
import org.hongping.core.application.SubjectWords;
import org.hongping.core.application.Submission;
import org.hongping.core.assessment.AssessmentService;
import org.hongping.core.assessment.AssignmentId;
import org.hongping.core.assessment.AssignmentState;
import org.hongping.core.assessment.ScoreDesks;
import org.hongping.core.assessment.ScoredLine;
import org.hongping.core.assessment.Sheet;
import org.hongping.core.security.AccountId;
import org.hongping.core.security.AccountService;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.engine.Result;

/** Lays score sheets out for paper: the applicant's own, the panel's, a member's. Safe for use by many threads. */
public final class PrintedSheets {
    private final DeskService desks;
    private final ResultDesks results;
    private final ScoreDesks scores;
    private final AssessmentService assessments;
    private final AccountService accounts;

    /** Wires it. */
    public PrintedSheets(
            DeskService desks,
            ResultDesks results,
            ScoreDesks scores,
            AssessmentService assessments,
            AccountService accounts) {
        this.desks = desks;
        this.results = results;
        this.scores = scores;
        this.assessments = assessments;
        this.accounts = accounts;
    }

    /**
     * Returns the self-assessment.
     *
     * @throws Rejected if it is not for this visitor to see or nothing was handed in
     */
    PrintedSheet self(ApplicationId id, Visitor by, Locale language) {
        Desk desk = desks.open(id, by);
        if (!desk.isReadable()) {
            throw new Conflict(Message.of("application.not-handed-in"));
        }
        boolean draft = desk.own() && desk.application().state().isWritable();
        Optional<Submission> submission = draft ? Optional.empty() : desk.latest();
        SheetPrinter printer = new SheetPrinter(
                desk,
                desk.result(),
                key -> Optional.ofNullable(desk.dossier().lines().get(key)).map(Line::answer),
                UnaryOperator.identity(),
                language);
        return sheet(
                printer,
                new Facts(
                        Message.of("result.sheet-self"),
                        Optional.empty(),
                        submission.isEmpty() ? Optional.of(Message.of("application.draft")) : Optional.empty(),
                        SubjectWords.of(desk, language),
                        submission.map(Submission::submittedAt),
                        submission.map(Submission::shortChecksum),
                        desk.path() + (submission.isEmpty() ? "/sheet" : "/submissions"),
                        List.of(Message.of("result.signed-by-applicant"))));
    }

    /**
     * Returns what the panel came to.
     *
     * @throws Rejected if it is not for this visitor to see
     */
    PrintedSheet panel(ApplicationId id, Visitor by, Locale language) {
        ResultDesk found = results.open(id, by);
        Optional<Decision> decision = found.decision();
        SheetPrinter printer = new SheetPrinter(
                found.desk(),
                found.result(),
                key -> Optional.empty(),
                MemberNames.of(found, this::name, language)::in,
                language);
        return sheet(
                printer,
                new Facts(
                        Message.of("result.sheet-panel"),
                        Optional.empty(),
                        decision.isEmpty() ? Optional.of(Message.of("result.undecided")) : Optional.empty(),
                        SubjectWords.handedIn(found.desk(), language),
                        decision.map(Decision::decidedAt),
                        decision.map(Decision::shortChecksum),
                        found.desk().path() + "/explanation",
                        List.of(Message.of("result.signed-by-panel"), Message.of("result.signed-by-host"))));
    }

    /**
     * Returns one member's sheet: the member's own, or any for the organiser who has none to hand in beside it.
     *
     * @throws Rejected if there is none or it is not for this visitor to see
     */
    PrintedSheet member(ApplicationId id, AssignmentId assignment, Visitor by, Locale language) {
        if (!by.is(Role.ORGANISER)) {
            var own = scores.open(assignment, by);
            return member(own.application(), own.sheet(), own.path(), language);
        }
        Sheet sheet = assessments.sheets(id).stream()
                .filter(known -> known.assignment().id().equals(assignment))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("assessment.not-found", assignment.text())));
        assessments.blindness().requireSight(sheet.assignment(), by);
        Desk desk = desks.open(id, by);
        return member(desk, sheet, desk.path() + "/explanation", language);
    }

    private PrintedSheet member(Desk desk, Sheet sheet, String path, Locale language) {
        boolean finished = sheet.assignment().state() == AssignmentState.FINISHED;
        SheetPrinter printer = new SheetPrinter(
                desk,
                sheet.result(),
                key -> Optional.ofNullable(sheet.lines().get(key)).map(ScoredLine::answer),
                UnaryOperator.identity(),
                language);
        return sheet(
                printer,
                new Facts(
                        Message.of("result.sheet-member"),
                        Optional.of(name(sheet.assignment().accountId())),
                        finished ? Optional.empty() : Optional.of(Message.of("result.unfinished")),
                        SubjectWords.handedIn(desk, language),
                        sheet.assignment().finishedAt(),
                        finished
                                ? Optional.of(
                                        ResultDesks.checksum(sheet.result()).substring(0, 8))
                                : Optional.empty(),
                        path,
                        List.of(Message.of("result.signed-by-member"))));
    }

    /** What a sheet says besides its rows. */
    private record Facts(
            Message kind,
            Optional<String> who,
            Optional<Message> draft,
            List<SubjectWords> subject,
            Optional<Instant> fixedAt,
            Optional<String> checksum,
            String path,
            List<Message> signers) {}

    private static PrintedSheet sheet(SheetPrinter printer, Facts facts) {
        Result result = printer.result();
        return new PrintedSheet(
                printer.desk(),
                facts.kind(),
                facts.who(),
                facts.draft(),
                facts.subject(),
                printer.sections(),
                printer.incidents(),
                result.base().text(),
                result.bonus().text(),
                Explainer.deductions(result),
                result.total().orElse(result.partialTotal()).text(),
                facts.fixedAt(),
                facts.checksum(),
                facts.path(),
                facts.signers());
    }

    private String name(String account) {
        return accounts.get(new AccountId(account)).displayName();
    }
}
