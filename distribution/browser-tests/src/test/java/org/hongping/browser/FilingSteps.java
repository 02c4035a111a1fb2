package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The first half of a year: from the registry to the sealed list of a street, with what those at work look at. */
final class FilingSteps {
    private static final Pattern COUNTED = Pattern.compile("已校验 \\d+ / \\d{4} 行|正在写入 \\d{4} 行");

    private final Cast cast;
    private final Path folder;
    private final String name;
    private final List<String> applications = new ArrayList<>();
    private String version = "";
    private String campaign = "";

    /** New estates bear a name and a number. */
    FilingSteps(Cast cast, Path folder, String name) {
        this.cast = cast;
        this.folder = folder;
        this.name = name;
    }

    /** Returns the name of an estate that was imported. */
    String estate(int number) {
        return name + number + "（示例）";
    }

    /** Returns the path of the campaign. */
    String campaign() {
        return campaign;
    }

    /** Returns the paths of what was handed in, in that order. */
    List<String> applications() {
        return List.copyOf(applications);
    }

    /** The scheme as it ships tolerates every difference; this one asks members to talk again beyond so much. */
    void toleranceIsPutInForce(String points, String revision) throws Exception {
        Path jar = new Revisions(folder).withTolerance(points, revision);
        try (Visit administrator = cast.signedIn("administrator")) {
            Keeper keeper = new Keeper(administrator);
            keeper.bring(jar);
            keeper.act("in-force", "评审组分差超过 " + points + " 分的，依示例文〔2026〕9 号复议");
            assertThat(keeper.state()).isEqualTo("现行");
        }
        version = revision;
    }

    void estatesAreImported(int count) throws IOException {
        Registrar registrar = new Registrar(cast.organiser());
        Path export = registrar.export(folder);
        EstateBook book = new EstateBook(export);
        Path more = book.with(
                count,
                name,
                List.of(
                        book.of("采菊苑（示例）"),
                        book.of("苇岸小区（示例）"),
                        book.of("溪桥小区（示例）"),
                        book.of("苇岸小区（示例）"),
                        book.of("溪桥小区（示例）"),
                        book.of("苇岸小区（示例）")));
        assertThat(registrar.bring(more))
                .as("progress with counts")
                .anyMatch(said -> COUNTED.matcher(said).find());
        String done = cast.organiser().page().url().replaceFirst("https?://[^/]+", "");
        assertThat(cast.organiser().text()).contains("新增 " + count + " 项");
        cast.organiser().open("/estates?q=" + name + count);
        assertThat(cast.organiser().text()).contains(estate(count));
        cast.looks().at(cast.organiser(), done, "/imports", "/estates", "/estates?q=" + name + count);
    }

    void campaignIsOpened(String title, String street, int places) {
        Office office = new Office(cast.organiser());
        campaign = office.openCampaign(
                title, true, List.of("filing", "subdistrict_examination", "examination", "assessment"));
        assertThat(cast.organiser().text()).contains(version);
        office.givePlaces(campaign, street, places);
        cast.looks().at(cast.organiser(), "/", campaign, campaign + "/recommendations");
    }

    /** The first is filled in by hand; the others say the same and are typed by a program, which is quicker. */
    void estateApplies(int number) {
        Filer filer = new Filer(cast.applicant());
        String application = filer.start(campaign, estate(number));
        if (applications.isEmpty()) {
            filer.fillForm(application);
            filer.answerSheet(application);
            cast.applicant().open(application + "/submit");
            assertThat(cast.applicant().text()).contains("还没有打印盖章");
            cast.looks().at(cast.applicant(), "/", "/applications", application + "/form", application + "/sheet");
        } else {
            fillInLike(applications.get(0), application);
        }
        printedScannedAndSubmitted(filer, application);
        if (applications.isEmpty()) {
            cast.looks().at(cast.applicant(), application + "/paper", application + "/submit");
        }
        applications.add(application);
    }

    void oneIsReturned() {
        Examiner street = new Examiner(cast.examiner());
        String returned = applications.get(0);
        cast.examiner().open("/");
        assertThat(cast.examiner().text()).contains("共 3 份到初审，已给意见 0 份，还剩 3 份，截止");
        street.sendBack(returned, "5.1", "线上征集的回复率没有写明。", "5.1 请说明后重新提交。");
        cast.looks().at(cast.examiner(), "/", returned + "/examination");

        cast.applicant().open("/");
        assertThat(cast.applicant().text()).contains("退回补正");
        cast.looks().at(cast.applicant(), "/", returned);
    }

    void itIsMendedPrintedAgainAndComesBack() {
        String returned = applications.get(0);
        Filer filer = new Filer(cast.applicant());
        cast.applicant().open(returned + "/sheet");
        filer.sheet().type("5.1", "points", "4");
        filer.sheet().explain("5.1", "回复率八成，已列入整改。");
        cast.applicant().open(returned + "/submit");
        assertThat(cast.applicant().text()).contains("打印之后申报内容有改动");
        printedScannedAndSubmitted(filer, returned);

        cast.examiner().open(returned + "/submissions");
        assertThat(cast.examiner().page().locator("table.compare").innerText()).contains("5.00", "4.00", "回复率八成");
        cast.looks().at(cast.examiner(), returned + "/submissions");
    }

    void streetRecommendsTwoInOrder() throws IOException {
        Examiner street = new Examiner(cast.examiner());
        street.leaveOut(applications.get(2), "名额有限，明年优先（示例）。");
        street.recommend(applications.get(1), "党建联盟活动经常。");
        street.recommend(applications.get(0), "补正后材料齐全。");
        street.moveUp(applications.get(0));
        Locator places = cast.examiner().page().locator("[name^='place.']");
        assertThat(places.first().getAttribute("name"))
                .endsWith(applications.get(0).replaceFirst(".*/", ""));
        cast.looks().at(cast.examiner(), "/", campaign + "/recommendation");
        street.seal(campaign, SampleFiles.pdf(folder));
        Program program = new Program(cast.examiner());
        assertThat(applications)
                .extracting(application -> program.get(application).get("state"))
                .isEqualTo(List.of("RECOMMENDED", "RECOMMENDED", "NOT_RECOMMENDED"));
        cast.looks().at(cast.examiner(), campaign + "/recommendation");
    }

    private void printedScannedAndSubmitted(Filer filer, String application) {
        filer.scan(application, filer.print(application, folder.resolve("scan.pdf")));
        assertThat(cast.applicant().text()).contains("盖章件已齐", "已匹配").doesNotContain("未读到二维码");
        cast.applicant().page().setViewportSize(1440, 900);
        filer.submit(application);
        assertThat(new Program(cast.applicant()).get(application).get("state")).isEqualTo("SUBMITTED");
    }

    private void fillInLike(String done, String application) {
        Program program = new Program(cast.applicant());
        Map<?, ?> known = program.get(done);
        for (String field : List.of("filedOn", "overview")) {
            Program.all(known, "form").stream()
                    .filter(said -> said.get("field").equals(field))
                    .forEach(said -> program.put(application + "/fields/" + field, Map.of("value", said.get("value"))));
        }
        for (Map<?, ?> line : Program.all(known, "lines")) {
            if (line.containsKey("answer")) {
                program.put(application + "/lines/" + line.get("code"), Map.of("answer", line.get("answer")));
            }
        }
    }
}
