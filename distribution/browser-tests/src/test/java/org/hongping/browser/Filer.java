package org.hongping.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import java.nio.file.Path;
import java.util.Map;

/** Somebody of a property enterprise, from registering the estate to handing the application in. */
final class Filer {
    /** No enterprise's; its check digit is right. */
    private static final String CREDIT_CODE = "91350100M000100Y43";

    private final Visit visit;
    private final Page page;
    private final Sheet sheet;

    Filer(Visit visit) {
        this.visit = visit;
        this.page = visit.page();
        this.sheet = new Sheet(page);
    }

    Sheet sheet() {
        return sheet;
    }

    /** Registers the enterprise and an estate it manages. */
    void register(String estate) {
        visit.open("/enterprises/new");
        visit.fill("name", "云溪物业服务有限公司（示例）");
        visit.fill("creditCode", CREDIT_CODE);
        visit.fill("manager", "李示例");
        visit.fill("phone", "028-00000000");
        visit.send("/enterprises");
        visit.open("/estates/new");
        visit.fill("managedFrom", "2012-01-01");
        visit.fill("name", estate);
        visit.choose("kind", "residential");
        Locator areas = page.locator("[name=areaId]");
        areas.selectOption(areas.locator("option").last().getAttribute("value"));
        visit.fill("address", "示例路 1 号");
        visit.fill("floorArea", "125300.50");
        visit.fill("plotRatio", "2.5");
        visit.fill("households", "1020");
        visit.fill("occupancy", "92.5");
        visit.fill("completedOn", "2008-06-30");
        visit.fill("deliveredOn", "2008-12-01");
        visit.choose("partyOrganisation", "founded");
        visit.fill("partyOrganisationDay", "2012-07-01");
        visit.choose("committee", "notFounded");
        visit.fill("manager", "赵示例");
        visit.fill("managerPhone", "028-00000001");
        visit.send("/estates");
    }

    /** Starts an application for the only estate in the only campaign; returns its path. */
    String start() {
        visit.open("/applications");
        visit.send("/applications");
        return page.url().replaceFirst(".*(/applications/[^/#?]+).*", "$1");
    }

    /** Starts an application for one of the estates in one of the campaigns; returns its path. */
    String start(String campaign, String estate) {
        visit.open("/applications");
        page.locator("main select[name=campaign]").selectOption(campaign.replaceFirst(".*/", ""));
        String entrant = page.locator("main select[name=entrant] option")
                .filter(new Locator.FilterOptions().setHasText(estate + "（"))
                .getAttribute("value");
        page.locator("main select[name=entrant]").selectOption(entrant);
        visit.send("/applications");
        return page.url().replaceFirst(".*(/applications/[^/#?]+).*", "$1");
    }

    /** Says one thing that is to choose in the form. */
    void choose(String application, String field, String option) {
        visit.open(application + "/form");
        visit.choose(field, option);
        page.locator("#said-" + field + " .field-state:not(:has(.is-lacking))").waitFor();
    }

    /** Types what the registry did not know. */
    void fillForm(String application) {
        visit.open(application + "/form");
        Map<String, String> unknown =
                Map.of("filedOn", "2026-11-20", "creditGrade", "AAA", "overview", "小区建成于 2008 年，设党支部一个，党员 12 名。");
        unknown.forEach((name, value) -> {
            Locator field = page.locator("#f-" + name);
            field.fill(value);
            field.blur();
            page.locator("#said-" + name + " .field-state:not(:has(.is-lacking))")
                    .waitFor();
        });
    }

    /** Answers every base line at its best, but for the satisfaction of 5.4, and one bonus line. */
    void answerSheet(String application) {
        visit.open(application + "/sheet");
        for (String code : new String[] {"1.1", "1.2", "1.4", "1.5"}) {
            sheet.tick(code, "level", code.equals("1.1") ? "active" : "joined");
        }
        sheet.type("1.3", "quantity", "2");
        sheet.type("1.6", "a.points", "4");
        sheet.tick("1.6", "b.level", "serving");
        tickAll("2.1", "hall", "equipment", "posts", "notice");
        tickAll("2.2", "emblems", "press", "systems");
        tickAll("3.1", "platform", "services");
        tickAll("3.2", "epidemic", "patrols", "regional");
        tickAll("4.1", "scenes", "charity", "brand");
        sheet.type("5.1", "points", "5");
        tickAll("5.2", "council", "consultation");
        tickAll("5.3", "mediation", "feedback");
        sheet.tick("5.4", "a.check", "monitor");
        sheet.type("5.4", "b.value", "85.1");
        tickAll("6.2", "posted", "duties");
    }

    /** Brings a file for a line and waits until it is kept or refused. */
    void bring(String application, String code, Path file) {
        visit.open(application + "/lines/" + code);
        page.locator("input[type=file]").first().setInputFiles(file);
        page.locator("#line-side")
                .getByText(file.getFileName().toString())
                .first()
                .waitFor();
    }

    /** Prints the form to be sealed, as the browser prints; returns the paper. */
    Path print(String application, Path file) {
        visit.open(application + "/paper");
        visit.send("/prints");
        page.locator(".leaf").first().waitFor();
        page.pdf(new PdfOptions().setPreferCSSPageSize(true).setPath(file));
        return file;
    }

    /** Brings the scan of the sealed form; what is said of it stands on the page then. */
    void scan(String application, Path paper) {
        visit.open(application + "/paper");
        page.locator("main form[action$='/scans'] input[type=file]").setInputFiles(paper);
        visit.send("/scans");
    }

    /** Hands the application in. */
    void submit(String application) {
        visit.open(application + "/submit");
        visit.send("/submit");
    }

    private void tickAll(String code, String... checks) {
        for (String check : checks) {
            sheet.tick(code, "check", check);
        }
    }
}
