package org.hongping.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.SampleApplications;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.result.ResultFixture;
import org.hongping.core.result.SampleResults;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.Storage;
import org.hongping.operator.Report;
import org.hongping.operator.Server;

/**
 * A home folder with one campaign in which many applications were judged, and one in which many were begun.
 *
 * @param home {@code HONGPING_HOME}
 * @param draft an application the applicant may write in
 * @param pages of the main job
 */
record ManyApplications(Path home, String draft, List<Page> pages) {
    private static final int MANY = Report.times(10, 1000);
    /** Score sheets of one member, all in one table. */
    private static final int SHEETS = Report.times(6, 60);

    /** A page as somebody with a role asks for it. */
    record Page(String role, String name, String path) {
        /** Returns the most milliseconds it may take; a table of many sheets has more to say than others. */
        double most() {
            return isAcross() ? 100 : 50;
        }

        boolean isAcross() {
            return path.endsWith("/across");
        }
    }

    static ManyApplications in(Path home) throws IOException, InterruptedException {
        Server.makeHome(home);
        try (Storage storage = Storage.open(new SqliteFile(home.resolve("hongping.db")))) {
            ApplicationFixture applications = new ApplicationFixture(storage, home);
            ResultFixture results = new ResultFixture(storage, applications);
            SampleApplications begun = SampleApplications.in(applications, MANY);
            SampleResults judged = SampleResults.in(results, MANY);
            Assignment task = results.assigned(begun.campaign(), "待评小区（示例）").get(0);
            for (int number = 2; number <= SHEETS; number++) {
                results.assigned(begun.campaign(), "横向小区 " + number);
            }
            return new ManyApplications(home, begun.draft().id().text(), pages(begun, judged, task));
        }
    }

    private static List<Page> pages(SampleApplications begun, SampleResults judged, Assignment task) {
        String draft = "/applications/" + begun.draft().id().text();
        String filed = "/applications/" + begun.twice().id().text();
        String assessed = "/applications/" + judged.assessed().id().text();
        String call = "/campaigns/" + begun.campaign().id().text();
        String judgedCall = "/campaigns/" + judged.campaign().id().text();
        String sheet = "/assessments/" + task.id().text();
        return List.of(
                new Page("nobody", "sign-in", "/sign-in"),
                new Page("organiser", "home", "/"),
                new Page("organiser", "campaigns", "/campaigns"),
                new Page("organiser", "board of a campaign", call),
                new Page("organiser", "applications of a campaign", call + "/applications"),
                new Page("organiser", "an application", filed),
                new Page("organiser", "examination", filed + "/examination"),
                new Page("organiser", "results of a campaign", judgedCall + "/results"),
                new Page("organiser", "a result explained", assessed + "/explanation"),
                new Page("organiser", "estates", "/estates"),
                new Page("organiser", "enterprises", "/enterprises"),
                new Page("applicant", "home", "/"),
                new Page("applicant", "own applications", "/applications"),
                new Page("applicant", "form", draft + "/form"),
                new Page("applicant", "sheet", draft + "/sheet"),
                new Page("applicant", "a line", draft + "/lines/1.1"),
                new Page("applicant", "before submission", draft + "/submit"),
                new Page("assessor", "queue", "/assessments"),
                new Page("assessor", "score sheet", sheet),
                new Page("assessor", "a line with its evidence", sheet + "/lines/1.1"),
                new Page("assessor", "one section across " + SHEETS + " estates", call + "/across"));
    }
}
