package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongping.operator.Command;

/** The second half of a year: from the draw of the members to the closed group, with what those at work look at. */
final class PanelSteps {
    private final Cast cast;
    private final Path folder;
    private final String campaign;
    private final Recommended one;
    private final Recommended another;
    /** What the first member found on the first sheet, by line. */
    private final Map<String, Object> found = new HashMap<>();

    PanelSteps(Cast cast, Path folder, String campaign, Recommended one, Recommended another) {
        this.cast = cast;
        this.folder = folder;
        this.campaign = campaign;
        this.one = one;
        this.another = another;
    }

    /** An estate a street recommended: its name and the path of its application. */
    record Recommended(String estate, String application) {}

    /** A draw whose seed was registered before the word was said; anybody can work it out again from the record. */
    void membersAreDrawn(List<String> members) throws Exception {
        Office office = new Office(cast.organiser());
        cast.organiser().open("/");
        assertThat(cast.organiser().text()).contains("待初审");
        office.admit(one.application());
        office.admit(another.application());
        String draw = office.commitDraw(campaign, members.size(), members);
        cast.looks().at(cast.organiser(), campaign + "/applications", campaign + "/assessors/allot", draw);
        Path record = office.draw(draw, "瑞雪", folder.resolve("draw.json"));
        Command.Outcome verified = Command.run(folder, "draw", "verify", record.toString());
        assertThat(verified.exit()).as(verified.text()).isZero();
        cast.looks().at(cast.organiser(), draw, campaign + "/assessors");
    }

    void oneSectionIsScoredAcrossAll(String section) {
        cast.first().open("/");
        assertThat(cast.first().text()).contains("您有 2 家待评，已评 0，还剩 2，截止");
        String across = campaign + "/across?section=" + section;
        cast.first().open(across);
        assertThat(cast.first().page().locator("[data-row]").count()).isEqualTo(2);
        new Grid(cast.first().page()).scoreEveryCell();
        cast.first().open(across);
        assertThat(cast.first().page().locator(Grid.UNSCORED).count())
                .as("saved, not only shown")
                .isZero();
        cast.looks().at(cast.first(), "/", "/assessments", across);
    }

    void oneEstateIsScoredFromTheKeyboardOnly() {
        Assessor member = new Assessor(cast.first());
        String sheet = member.open(one.estate());
        member.score("85.1");
        cast.looks().at(cast.first(), sheet, sheet + "/finish");
        member.finish(sheet);
        Program.all(new Program(cast.first()).get(sheet), "lines").stream()
                .filter(line -> line.containsKey("answer"))
                .forEach(line -> found.put((String) line.get("code"), line.get("answer")));
    }

    /** What was chosen and photographed in front of the estate arrives as the network is back. */
    void oneEstateIsInspectedWithoutANetwork() throws IOException {
        String sheet = new Assessor(cast.first()).open(another.estate());
        Inspection phone = new Inspection(cast.first());
        phone.open(sheet);
        cast.first().offline(true);
        phone.choose(2);
        phone.photograph(SampleFiles.photograph(folder));
        phone.next();
        phone.choose(2);
        phone.waiting(3);
        cast.first().offline(false);
        phone.saved();
        Program program = new Program(cast.first());
        assertThat(Program.all(program.get(sheet + "/photos"), "items")).hasSize(1);
        assertThat(Program.all(program.get(sheet), "lines").stream()
                        .filter(line -> line.containsKey("answer"))
                        .<Object>map(line -> line.get("code")))
                .contains("1.1", "1.2", "3.1", "3.2");
        cast.first().page().setViewportSize(1440, 900);
        cast.looks().at(cast.first(), sheet + "/visit", sheet);
        finishedLike(cast.first(), sheet, Map.of());
    }

    /** What the second member says is typed by a program; it differs in one line by more than is tolerated. */
    void membersDifferBeyondTheTolerance() {
        Assessor member = new Assessor(cast.second());
        finishedLike(cast.second(), member.open(another.estate()), Map.of());
        Map<String, Object> low = Map.of("points", 3, "reason", "回复率没有佐证。");
        finishedLike(cast.second(), member.open(one.estate()), Map.of("5.1", low));
        cast.looks().at(cast.organiser(), "/", one.application() + "/assessors", one.application() + "/reconciliation");
        cast.organiser().open(one.application() + "/assessors");
        assertThat(cast.organiser().text()).contains("正在分差复议，已确认 0 / 2 人");
    }

    void bothTalkAgain() {
        Assessor low = new Assessor(cast.second());
        String sheet = low.openReconciliation();
        low.sheet().type("5.1", "points", "3.5");
        cast.looks().at(cast.second(), "/", "/assessments", sheet);
        low.conclude();
        Assessor high = new Assessor(cast.first());
        high.openReconciliation();
        high.conclude();
    }

    /** They still differ: the office says what came of it, and nobody can change the sheets any more. */
    void groupIsClosed() {
        Office office = new Office(cast.organiser());
        cast.organiser().open(one.application() + "/reconciliation");
        assertThat(cast.organiser().text()).contains("5.1", "1.50");
        office.closeReconciliation(one.application(), "两名成员已说明理由，按平均分计（示例）。");
        cast.organiser().open(campaign + "/applications?state=ASSESSED");
        assertThat(cast.organiser().text()).contains(one.estate(), another.estate());
        cast.looks()
                .at(
                        cast.organiser(),
                        "/",
                        campaign,
                        one.application() + "/reconciliation",
                        campaign + "/results",
                        one.application() + "/explanation");
    }

    /** Answers whatever is open on a sheet as the first member did on the cast.first(), but for these lines; hands it in. */
    private void finishedLike(Visit visit, String sheet, Map<String, Map<String, Object>> otherwise) {
        Program program = new Program(visit);
        Map<String, Object> lines = new HashMap<>();
        for (Object open : (List<?>) program.get(sheet).get("open")) {
            Object answer = otherwise.containsKey(open) ? otherwise.get(open) : found.get(open);
            lines.put((String) open, Map.of("answer", answer, "basedOn", 0));
        }
        program.put(sheet + "/lines", Map.of("lines", lines));
        new Assessor(visit).finish(sheet);
    }
}
