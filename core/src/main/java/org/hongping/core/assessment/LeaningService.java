package org.hongping.core.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.storage.Storage;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.exact.Exact;

/** Works out who scores higher and who lower than the others, for the office's eyes. Safe for use by many threads. */
public final class LeaningService {
    private static final int DECIMALS = 2;

    private final Storage storage;
    private final CampaignService campaigns;
    private final AssessmentService assessments;

    /** Wires it. */
    public LeaningService(Storage storage, CampaignService campaigns, AssessmentService assessments) {
        this.storage = storage;
        this.campaigns = campaigns;
        this.assessments = assessments;
    }

    private record Who(String account, Body body) {}

    /** What is counted for one member. */
    private static final class Count {
        private int sheets;
        private int open;
        private int alone;
        private int abstained;
        private final List<Exact> differences = new ArrayList<>();
    }

    /** Returns every member who has a sheet, the strictest first; sheets not handed in yet are counted as such. */
    public List<Leaning> of(CampaignId id) {
        Map<Who, Count> counts = new LinkedHashMap<>();
        storage.read(handle -> {
            Campaign campaign = campaigns.get(handle, id);
            Map<ApplicationId, List<Assignment>> sheets =
                    handle.attach(AssessmentDao.class).ofCampaign(campaign.id()).stream()
                            .filter(assignment -> assignment.state() != AssignmentState.DECLINED)
                            .collect(Collectors.groupingBy(
                                    Assignment::applicationId, LinkedHashMap::new, Collectors.toList()));
            sheets.forEach((application, assignments) -> {
                assignments.stream()
                        .filter(assignment -> assignment.state() == AssignmentState.OPEN)
                        .forEach(assignment -> count(counts, assignment).open++);
                if (assignments.stream().anyMatch(assignment -> assignment.state() == AssignmentState.FINISHED)) {
                    add(counts, assessments.sheets(handle, application));
                }
            });
            return counts;
        });
        return counts.entrySet().stream()
                .map(entry -> leaning(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(leaning -> leaning.mean().orElse(BigDecimal.ZERO)))
                .toList();
    }

    private static void add(Map<Who, Count> counts, List<Sheet> all) {
        List<Sheet> finished = all.stream()
                .filter(sheet -> sheet.assignment().state() == AssignmentState.FINISHED)
                .toList();
        for (Sheet sheet : finished) {
            Count count = count(counts, sheet.assignment());
            count.sheets++;
            for (Criterion line : sheet.own()) {
                if (sheet.line(line).filter(ScoredLine::isAbstained).isPresent()) {
                    count.abstained++;
                } else {
                    points(sheet, line).ifPresent(own -> compare(count, own, others(finished, sheet, line)));
                }
            }
        }
    }

    private static void compare(Count count, Exact own, List<Exact> others) {
        if (others.isEmpty()) {
            count.alone++;
        } else {
            count.differences.add(own.minus(mean(others)));
        }
    }

    /** Only members of the same body score the same thing. */
    private static List<Exact> others(List<Sheet> finished, Sheet own, Criterion line) {
        return finished.stream()
                .filter(sheet ->
                        !sheet.assignment().id().equals(own.assignment().id()))
                .filter(sheet -> sheet.assignment()
                        .assessorGroup()
                        .equals(own.assignment().assessorGroup()))
                .filter(sheet ->
                        sheet.line(line).filter(ScoredLine::isAbstained).isEmpty())
                .flatMap(sheet -> points(sheet, line).stream())
                .toList();
    }

    private static Optional<Exact> points(Sheet sheet, Criterion line) {
        return sheet.result().line(line.code()).flatMap(LineScore::points);
    }

    private static Count count(Map<Who, Count> counts, Assignment assignment) {
        return counts.computeIfAbsent(new Who(assignment.accountId(), assignment.body()), who -> new Count());
    }

    private static Exact mean(List<Exact> figures) {
        return figures.stream().reduce(Exact.ZERO, Exact::plus).dividedBy(Exact.of(figures.size()));
    }

    private static Leaning leaning(Who who, Count count) {
        Optional<Exact> mean = count.differences.isEmpty() ? Optional.empty() : Optional.of(mean(count.differences));
        return new Leaning(
                who.account(),
                who.body(),
                count.sheets,
                count.open,
                count.differences.size(),
                count.alone,
                count.abstained,
                mean.map(figure -> figure.toDecimal(DECIMALS)),
                mean.map(figure -> deviation(count.differences, figure)));
    }

    private static BigDecimal deviation(List<Exact> figures, Exact mean) {
        Exact variance = mean(figures.stream()
                .map(figure -> figure.minus(mean))
                .map(apart -> apart.times(apart))
                .toList());
        return variance.toDecimal(12).sqrt(MathContext.DECIMAL64).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
