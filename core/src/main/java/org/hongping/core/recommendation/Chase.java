package org.hongping.core.recommendation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Message;

/** Words to copy into a chat group: who lacks what, by when (催办). */
final class Chase {
    private Chase() {}

    /** Returns what an area asks of applicants and of the areas below it; empty if nobody lacks anything. */
    static Optional<String> applicants(AreaDesk desk, Locale language) {
        if (desk.below().isEmpty()) {
            return Optional.empty();
        }
        String lines = desk.below().stream()
                .map(filed -> Message.of(
                                "recommendation.chase-line",
                                filed.entrantName(),
                                filed.enterpriseName(),
                                filed.level()
                                        .filter(level -> filed.submissions() > 0)
                                        .map(level -> Message.of("application.turn-examiner", level.word()))
                                        .orElse(filed.state().word()))
                        .in(language))
                .collect(Collectors.joining("\n"));
        Message head = Message.of(
                "recommendation.chase-applicants",
                desk.campaign().text().title(),
                desk.area().name(),
                until(desk.campaign(), Stage.FILING, language),
                Integer.toString(desk.below().size()));
        return Optional.of(head.in(language) + "\n" + lines);
    }

    /** Returns what the host asks of the areas that still have something to examine; empty if none has. */
    static Optional<String> areas(List<AreaDesk> desks, Locale language) {
        List<AreaDesk> late = desks.stream()
                .filter(desk -> !desk.waiting().isEmpty() || desk.hasList())
                .toList();
        if (late.isEmpty()) {
            return Optional.empty();
        }
        Stream<String> lines = late.stream()
                .map(desk -> Message.of(
                                "recommendation.chase-area",
                                desk.area().name(),
                                Integer.toString(desk.waiting().size()),
                                Integer.toString(desk.recommended().size()
                                        + desk.others().size()),
                                until(desk.campaign(), desk.stage(), language))
                        .in(language));
        String head = Message.of(
                        "recommendation.chase-areas",
                        late.get(0).campaign().text().title())
                .in(language);
        return Optional.of(head + "\n" + lines.collect(Collectors.joining("\n")));
    }

    private static String until(Campaign campaign, Stage stage, Locale language) {
        return campaign.window(stage)
                .map(StageWindow::closesAt)
                .map(OfficeTime::moment)
                .orElse(Message.of("recommendation.no-window").in(language));
    }
}
