package org.hongping.core.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hongping.core.application.AnswerWriter;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.HookOutcomes;
import org.hongping.core.application.LineView;
import org.hongping.core.application.SheetViews;
import org.hongping.core.application.Submitted;
import org.hongping.core.application.Typed;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.MicroTotal;
import org.hongping.core.rubric.Wording;
import org.hongping.core.web.NotFound;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Group;
import org.hongping.rubric.Message;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.exact.Exact;
import org.jdbi.v3.core.Handle;

/** Reads one section across a member's estates: what all rows share is made once. Lives within one unit of work. */
final class AcrossReader {
    /** So many sheets are named in one question to the database. */
    private static final int AT_ONCE = 500;

    private final Handle handle;
    private final Campaign campaign;
    private final InstalledRubric revision;
    private final Rubric rubric;
    private final ApplicationService applications;
    private final Sheets sheets;
    private final Claims claims;
    private final Instant now;
    private final Locale language;
    private final Wording wording;

    AcrossReader(Handle handle, Campaign campaign, Sources sources, Instant now, Locale language) {
        this.handle = handle;
        this.campaign = campaign;
        this.revision = sources.revision();
        this.rubric = revision.resolved(campaign.rubric().interpretations());
        this.applications = sources.applications();
        this.sheets = sources.sheets();
        this.claims = sources.claims();
        this.now = now;
        this.language = language;
        this.wording = revision.wording(language);
    }

    /** What rows are read from. */
    record Sources(InstalledRubric revision, ApplicationService applications, Sheets sheets, Claims claims) {}

    /** A row before its section is chosen. */
    private record Draft(AcrossDao.Found found, Sheet sheet, Claims.Claim claim) {}

    /** Reads the section of that code, or the first that has open lines.
     *  @throws NotFound if there is no such section or the member has no sheet in the campaign */
    Across read(String account, Optional<String> wanted, Across.Sort sort) {
        List<Draft> drafts = drafts(account);
        if (drafts.isEmpty()) {
            throw new NotFound(Message.of("assessment.no-sheet-here"));
        }
        Set<String> own = new LinkedHashSet<>();
        drafts.forEach(draft -> draft.sheet().own().forEach(line -> own.add(line.code())));
        Map<Across.Section, List<Criterion>> sections = sections(own);
        Across.Section section = wanted.map(code -> named(sections, code)).orElseGet(() -> open(sections, drafts));
        List<Criterion> lines = sections.getOrDefault(section, List.of());
        return new Across(
                campaign,
                revision,
                List.copyOf(sections.keySet()),
                section,
                lines.stream().map(this::column).toList(),
                drafts.stream()
                        .map(draft -> row(draft, lines))
                        .sorted(order(sort))
                        .toList(),
                sort);
    }

    private List<Draft> drafts(String account) {
        List<AcrossDao.Found> all = handle.attach(AcrossDao.class).of(account, campaign.id());
        List<Draft> drafts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            drafts.addAll(drafts(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return drafts;
    }

    private List<Draft> drafts(List<AcrossDao.Found> some) {
        List<AssignmentId> ids = some.stream().map(AcrossDao.Found::id).toList();
        AssessmentDao assessments = handle.attach(AssessmentDao.class);
        Map<AssignmentId, Assignment> assignments = new HashMap<>();
        assessments.findAll(ids).forEach(one -> assignments.put(one.id(), one));
        Map<AssignmentId, Map<String, ScoredLine>> lines = new HashMap<>();
        assessments
                .answersOfAll(ids)
                .forEach(row -> lines.computeIfAbsent(row.assignmentId(), id -> new LinkedHashMap<>())
                        .put(row.criterion(), row.line()));
        return some.stream()
                .map(found -> draft(
                        found,
                        new Panel.Member(
                                Objects.requireNonNull(assignments.get(found.id())),
                                lines.getOrDefault(found.id(), Map.of()))))
                .toList();
    }

    private Draft draft(AcrossDao.Found found, Panel.Member member) {
        ApplicationId application = member.assignment().applicationId();
        Map<String, Value> outcomes = HookOutcomes.of(handle, application, found.submissions(), revision);
        Claims.Claim claim = claims.of(
                new Claims.Key(application, found.submissions(), campaign.rubric()),
                () -> claim(application, outcomes));
        return new Draft(
                found,
                sheets.score(member, campaign, new Sheet.Filed(claim.answered(), outcomes, claim.subject())),
                claim);
    }

    private Claims.Claim claim(ApplicationId application, Map<String, Value> outcomes) {
        Submitted said = Submitted.of(applications.latestSubmission(handle, application));
        return Claims.Claim.of(
                said, revision.score(campaign.rubric().interpretations(), answered(said), outcomes, said.subject()));
    }

    private static Map<String, Value> answered(Submitted said) {
        Map<String, Value> answers = new LinkedHashMap<>();
        said.answers().forEach((key, answer) -> {
            if (!answer.fields().isEmpty()) {
                answers.put(key, answer);
            }
        });
        return answers;
    }

    private Map<Across.Section, List<Criterion>> sections(Set<String> own) {
        Map<Across.Section, List<Criterion>> sections = new LinkedHashMap<>();
        for (Node node : rubric.root().children()) {
            if (node instanceof Group group) {
                List<Criterion> lines = new ArrayList<>();
                collect(group, line -> own.contains(line.code()), lines);
                if (!lines.isEmpty()) {
                    sections.put(new Across.Section(group.code(), wording.of(group.code(), group.label())), lines);
                }
            }
        }
        return sections;
    }

    private static void collect(Group group, Predicate<Criterion> wanted, List<Criterion> lines) {
        for (Node child : group.children()) {
            if (child instanceof Criterion line && wanted.test(line)) {
                lines.add(line);
            } else if (child instanceof Group inner) {
                collect(inner, wanted, lines);
            }
        }
    }

    private static Across.Section named(Map<Across.Section, List<Criterion>> sections, String code) {
        return sections.keySet().stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("assessment.no-such-section", code)));
    }

    private static Across.Section open(Map<Across.Section, List<Criterion>> sections, List<Draft> drafts) {
        Set<String> open = new LinkedHashSet<>();
        drafts.forEach(draft -> draft.sheet().open().forEach(line -> open.add(line.code())));
        return sections.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(line -> open.contains(line.code())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> sections.keySet().iterator().next());
    }

    private Across.Column column(Criterion line) {
        BigDecimal max = line.max();
        return new Across.Column(
                line.code(),
                wording.of(line.code(), line.label()),
                max.setScale(Math.max(2, max.scale())).toPlainString());
    }

    private Across.Row row(Draft draft, List<Criterion> lines) {
        SheetViews views = new SheetViews(rubric, draft.sheet().result(), wording, language);
        Set<String> own = new HashSet<>();
        draft.sheet().own().forEach(line -> own.add(line.code()));
        Map<String, LineScore> scores = new HashMap<>();
        draft.sheet().result().lines().forEach(score -> scores.put(score.code(), score));
        List<Optional<LineView>> cells = lines.stream()
                .map(line -> own.contains(line.code())
                        ? Optional.of(
                                views.cell(line, Optional.ofNullable(scores.get(line.code())), known(draft, line)))
                        : none())
                .toList();
        Exact claimed = lines.stream()
                .flatMap(line -> Optional.ofNullable(draft.claim().points().get(line.code())).stream())
                .reduce(Exact.ZERO, Exact::plus);
        return new Across.Row(
                draft.sheet().assignment(),
                draft.found().entrantName(),
                draft.found().areaName(),
                draft.sheet().scored(),
                draft.sheet().asked(),
                isWritable(draft),
                claimed.text(),
                MicroTotal.of(claimed),
                Math.toIntExact(lines.stream()
                        .filter(line -> draft.claim().pieces(line.code()) == 0)
                        .count()),
                cells);
    }

    private static Optional<LineView> none() {
        return Optional.empty();
    }

    private boolean isWritable(Draft draft) {
        return draft.sheet().assignment().state() == AssignmentState.OPEN
                && draft.found().state() == ApplicationState.ADMITTED
                && campaign.isOpenFor(Stage.ASSESSMENT, now);
    }

    private static SheetViews.Known known(Draft draft, Criterion line) {
        Optional<ScoredLine> said = draft.sheet().line(line);
        LineView.Claim claim = new LineView.Claim(
                Optional.ofNullable(draft.claim().points().get(line.code())).map(Exact::text), "", "");
        return new SheetViews.Known(
                said.map(scored -> AnswerWriter.write(line, scored.answer())).orElse(Typed.NOTHING),
                Integer.toString(draft.claim().pieces(line.code())),
                said.map(ScoredLine::version).orElse(0),
                said.map(ScoredLine::savedAt),
                List.of(),
                Optional.of(claim),
                Optional.empty());
    }

    private static Comparator<Across.Row> order(Across.Sort sort) {
        return switch (sort) {
            case ORDER -> Comparator.comparing(row -> row.assignment().id().text());
            case CLAIM -> Comparator.comparingLong(Across.Row::claimedMicro).reversed();
            case EVIDENCE -> Comparator.comparingInt(Across.Row::bare).reversed();
        };
    }
}
