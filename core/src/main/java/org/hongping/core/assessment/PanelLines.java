package org.hongping.core.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.Desk;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;

/** The lines of a panel for the office to choose from: where members differ, in the order of the sheet. */
public final class PanelLines {
    private PanelLines() {}

    /**
     * A line.
     *
     * @param code the source's own number
     * @param label its name
     * @param points the panel's, decimal text; empty while it is open
     * @param spread between the highest and the lowest member, decimal text
     * @param beyond whether that is more than is tolerated
     */
    public record PanelLine(String code, String label, Optional<String> points, String spread, boolean beyond) {}

    static List<PanelLine> of(AssessmentParts parts, Desk desk, Locale language) {
        Wording wording = desk.revision().wording(language);
        Result together = parts.assessments().result(desk.application().id());
        var beyond = Differences.beyond(parts.tolerances().of(desk.campaign()), together).stream()
                .map(line -> line.code())
                .collect(Collectors.toSet());
        return Criteria.of(desk.rubric()).stream()
                .filter(line -> together.line(line.code())
                        .flatMap(LineScore::spread)
                        .filter(spread -> spread.signum() > 0)
                        .isPresent())
                .map(line -> {
                    LineScore score = together.line(line.code()).orElseThrow();
                    return new PanelLine(
                            line.code(),
                            wording.of(line.code(), line.label()),
                            score.points().map(Exact::text),
                            score.spread().orElse(Exact.ZERO).text(),
                            beyond.contains(line.code()));
                })
                .toList();
    }
}
