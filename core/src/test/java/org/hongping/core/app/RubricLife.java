package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hongping.core.registry.EntrantKind;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.web.Filler;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.PageForm;
import org.hongping.core.web.TestClient;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Status;
import org.hongping.rubric.exact.Exact;

/** One rubric from the call for applications to the result, by what its pages offer and nothing else. */
final class RubricLife {
    private static final Pattern STATE = Pattern.compile("id=\"said-[^\"]*\" data-state=\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern HOW = Pattern.compile("(?s)<td class=\"line-how\"[^>]*>(.*?)</td>");
    /** Tells lines of one number apart where both stand side by side, and nowhere else. */
    private static final Pattern VARIANT = Pattern.compile("[0-9]@[a-z]");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern SHEET = Pattern.compile("/assessments/[0-9a-f-]{36}");

    private final RubricWorld world;
    private final InstalledRubric rubric;
    private final Reader organiser;
    private final TestClient filer;
    private final Reader applicant;
    private String campaign = "";
    private String application = "";

    RubricLife(RubricWorld world, InstalledRubric rubric) {
        this.world = world;
        this.rubric = rubric;
        this.organiser = new Reader(world.organiser());
        this.filer = world.filer(rubric.rubric().subjects());
        this.applicant = new Reader(filer);
    }

    String campaign() {
        return campaign;
    }

    boolean isOutline() {
        return rubric.status() == Status.OUTLINE;
    }

    /** Plans a campaign; of the stages only those that must be. */
    void plan() {
        Map<String, String> typed = Filler.fill(organiser.form("/campaigns/new", "/campaigns"));
        typed.keySet()
                .removeIf(name -> name.matches("reading-.*|mend|sealedForm|[^-]*(examination|decision|notice).*"));
        typed.put("rubric", rubric.rubricDigest());
        typed.put("year", "2026");
        LocalDate today = LocalDate.now(OfficeTime.ZONE);
        for (String stage : List.of("filing", "assessment")) {
            typed.put(stage + "-from", today.minusDays(2).toString());
            typed.put(stage + "-until", today.plusDays(30).toString());
        }
        campaign = organiser.send("/campaigns", typed);
    }

    void open() {
        organiser.send(campaign, campaign + "/open");
    }

    void apply() {
        String entrant = entrant();
        Map<String, String> typed = Filler.fill(applicant.form("/applications", "/applications"));
        typed.put("campaign", campaign.substring(campaign.lastIndexOf('/') + 1));
        typed.put("entrant", entrant);
        application = applicant.send("/applications", typed);
        if (applicant.forms(application + "/form").stream()
                .anyMatch(form -> form.fields().size() > 1)) {
            applicant.send(application + "/form", application + "/form");
        }
    }

    /** Returns the choice of the kind that is judged, of estates a new one. */
    private String entrant() {
        String offered = kind() == EntrantKind.ESTATE
                ? "estate:" + world.estate("示例苑 " + rubric.id().text().replace('.', ' '))
                : kind().name().toLowerCase(Locale.ROOT) + ":";
        return applicant.form("/applications", "/applications").fields().stream()
                .filter(field -> field.get("name").equals("entrant"))
                .flatMap(field -> field.options().stream())
                .filter(option -> option.startsWith(offered))
                .findFirst()
                .orElseThrow(() -> new AssertionError(offered + " is not offered"));
    }

    private EntrantKind kind() {
        return EntrantKind.of(rubric.rubric().subjects()).iterator().next();
    }

    /** Fills in the self-assessment until nothing is lacking. */
    void assessItself() {
        String sheet = application + "/sheet";
        assertThat(lines(applicant.forms(sheet), application).keySet())
                .as("every line that applies whatever is known of the subject")
                .containsAll(codes(rubric.resolved(Map.of()).root()));
        fill(applicant, sheet, application);
        assertThat(applicant.open(sheet)).as("no part is left open").doesNotContain("dot-gaps", "dot-empty");
    }

    /** Takes the package of the draft out and in again. */
    void carryPackage() {
        String before = versions(applicant, application + "/sheet");
        byte[] file = filer.download(application + "/package");
        String brought = applicant.upload(campaign + "/packages", "package.zip", file);
        applicant.in("zh-CN");
        assertThat(Reader.words(applicant.open(brought))).contains("已导入");
        assertThat(versions(applicant, application + "/sheet")).isEqualTo(before);
    }

    void handIn() {
        read(
                applicant,
                application,
                "",
                "/form",
                "/sheet",
                "/advice",
                "/submit",
                "/submissions",
                "/earlier",
                "/print/sheet");
        applicant.send(application + "/submit", application + "/submit");
        organiser.send(application + "/examination", application + "/admit");
    }

    /** Settles every gate that people settle. */
    void settleGates() {
        String page = application + "/gates";
        for (PageForm gate : organiser.forms(page)) {
            if (gate.action().startsWith(page)) {
                Map<String, String> typed = Filler.fill(gate);
                typed.remove("checks"); // none of them holds, as the first choice says
                organiser.send(gate.action(), typed);
            }
        }
        assertThat(organiser.forms(page))
                .filteredOn(form -> form.action().startsWith(page))
                .allMatch(form -> form.fields().stream()
                        .anyMatch(field -> field.get("value").equals("open")));
    }

    /** Enters one incident of the negative list, if the rubric has one. */
    void enterIncident() {
        String page = application + "/gates";
        if (!rubric.rubric().deductions().isEmpty()) {
            Deduction item = rubric.rubric().deductions().get(0);
            PageForm first = organiser.form(page, application + "/deductions");
            Map<String, String> typed = Filler.fill(first);
            typed.put("points", item.from().toPlainString());
            organiser.send(first.action(), typed);
        }
    }

    /** Gives every body of the rubric a sheet of its own, and has each filled in and handed in. */
    void score() {
        String panel = application + "/assessors";
        world.assessor(0);
        List<String> bodies = bodies(organiser.form(panel, panel));
        List<Reader> assessors = new ArrayList<>();
        for (int number = 0; number < bodies.size(); number++) {
            assessors.add(new Reader(world.assessor(number)));
            Map<String, String> typed = Filler.fill(organiser.form(panel, panel));
            typed.put("body", bodies.get(number));
            typed.put("accounts", world.account(number));
            organiser.send(panel, typed);
            refuseOtherParty(panel, typed, bodies, number);
        }
        Set<String> scored = new TreeSet<>();
        assessors.forEach(assessor -> scored.addAll(score(assessor, newest(assessor))));
        assertThat(scored)
                .as("every line is somebody's to score")
                .containsAll(codes(rubric.resolved(Map.of()).root()));
    }

    /** Who scores for one party of a body is given no sheet of another, and the office is told so. */
    private void refuseOtherParty(String panel, Map<String, String> typed, List<String> bodies, int number) {
        if (number > 0 && group(bodies.get(number)).equals(group(bodies.get(number - 1)))) {
            Map<String, String> again = new LinkedHashMap<>(typed);
            again.put("accounts", world.account(number - 1));
            assertThat(world.organiser().post(panel, again).statusCode()).isEqualTo(422);
        }
    }

    private static String group(String body) {
        return body.replaceAll("/.*", "");
    }

    private static List<String> bodies(PageForm form) {
        return form.fields().stream()
                .filter(field -> field.get("name").equals("body"))
                .findFirst()
                .orElseThrow()
                .options();
    }

    /** Numbers of later sheets are greater. */
    private String newest(Reader assessor) {
        return SHEET.matcher(assessor.open("/assessments"))
                .results()
                .map(MatchResult::group)
                .max(String::compareTo)
                .orElseThrow();
    }

    private Set<String> score(Reader assessor, String sheet) {
        fill(assessor, sheet, sheet);
        sayItDoesNotApply(assessor, sheet);
        carryBook(assessor, sheet);
        String line =
                lines(assessor.forms(sheet), sheet).values().iterator().next().action();
        String printed = "/print/sheet?of=" + sheet.substring(sheet.lastIndexOf('/') + 1);
        read(assessor, sheet, "", "/finish", "/site-sheet", "/team", "/visit");
        read(assessor, line, "", "/side");
        read(assessor, campaign, "/across");
        read(assessor, application, printed);
        Set<String> own = lines(assessor.forms(sheet), sheet).keySet();
        assessor.send(sheet + "/finish", sheet + "/finish");
        assessor.open(sheet);
        return own;
    }

    /** Where the rubric lets people say something else, the pages do, and take it. */
    private static void sayItDoesNotApply(Reader assessor, String sheet) {
        lines(assessor.forms(sheet), sheet).values().stream()
                .filter(line -> has(line, "notApplicable"))
                .findFirst()
                .ifPresent(line -> {
                    Map<String, String> typed = new LinkedHashMap<>(Filler.fill(line));
                    typed.put("notApplicable", "yes");
                    assessor.send(line.action(), typed);
                });
        lines(assessor.forms(sheet), sheet).values().stream()
                .filter(line -> has(line, "instead") && Filler.isAnswerable(line))
                .reduce((first, last) -> last)
                .ifPresent(line -> {
                    Map<String, String> typed = new LinkedHashMap<>(Filler.fill(line));
                    typed.put("instead", "0.5");
                    assessor.send(line.action(), typed);
                });
    }

    /** Takes the member's workbook out and in again. */
    private void carryBook(Reader assessor, String sheet) {
        String before = versions(assessor, sheet);
        byte[] book = assessor.client().download(campaign + "/scores/file");
        assessor.upload(campaign + "/scores", "scores.xlsx", book);
        assertThat(versions(assessor, sheet)).as("brought back untouched").isEqualTo(before);
    }

    void readResult() {
        read(organiser, application, "", "/form", "/sheet", "/examination", "/gates", "/assessors", "/explanation");
        read(organiser, application, "/print/sheet", "/print/sheet?of=panel");
        read(applicant, application, "", "/form", "/sheet", "/submissions", "/print/sheet");
        if (rubric.rubric().form().isPresent()) {
            read(applicant, application, "/print/form");
        }
        read(organiser, campaign, "", "/applications", "/assessors", "/results", "/notice");
        organiser.in("en").open("/rubrics/" + rubric.rubricDigest());
        organiser.in("zh-CN").open("/rubrics/" + rubric.rubricDigest());
        assertThat(HOW.matcher(organiser.in("en").open(application + "/explanation"))
                        .results()
                        .map(how -> how.group(1).replace(Filler.WORDS, "")))
                .as("how points came about, in English")
                .isNotEmpty()
                .noneMatch(how -> CHINESE.matcher(how).find());
        organiser.in("zh-CN");
        String explained = Reader.words(organiser.open(application + "/explanation"));
        assertThat(explained).containsPattern("总分 [0-9]");
        String printed = Reader.words(organiser.open(application + "/print/sheet?of=panel"));
        rubric.rubric().deductions().stream().findFirst().ifPresent(item -> {
            String taken = item.label() + " -" + Exact.of(item.from()).text();
            assertThat(explained).contains(taken, Filler.WORDS);
            assertThat(printed).contains(taken);
        });
    }

    /** Opens pages in both languages; the English ones name things in English. */
    private void read(Reader reader, String path, String... pages) {
        List<String> chinese = chineseNames();
        for (String page : pages) {
            assertThat(Reader.words(reader.in("en").open(path + page)))
                    .as("English on " + path + page)
                    .doesNotContain(chinese)
                    .doesNotContainPattern(VARIANT);
            reader.in("zh-CN").open(path + page);
        }
    }

    private List<String> chineseNames() {
        List<String> names = new ArrayList<>(List.of(rubric.title()));
        rubric.rubric().form().ifPresent(form -> names.add(form.title()));
        rubric.rubric().deductions().forEach(item -> names.add(item.label()));
        rubric.rubric().gates().forEach(gate -> {
            names.add(gate.label());
            gate.checks().forEach(check -> names.add(check.label()));
        });
        return names;
    }

    /** Answers the lines of a sheet, every other on its own page. */
    private static void fill(Reader reader, String sheet, String lines) {
        int number = 0;
        for (PageForm line : lines(reader.forms(sheet), lines).values()) {
            PageForm own = number++ % 2 == 0 ? line : reader.form(line.action(), line.action());
            assertThat(Filler.isAnswerable(own) || has(own, "instead"))
                    .as(own.action() + " can be answered")
                    .isTrue();
            reader.send(own.action(), Filler.fillLine(own, "1"));
        }
        assertThat(STATE.matcher(reader.open(sheet))
                        .results()
                        .map(state -> state.group(1))
                        .distinct())
                .as("states of lines on " + sheet)
                .containsOnly("scored");
    }

    private static boolean has(PageForm line, String field) {
        return line.fields().stream().anyMatch(known -> known.get("name").equals(field));
    }

    private static Map<String, PageForm> lines(List<PageForm> forms, String path) {
        Map<String, PageForm> lines = new LinkedHashMap<>();
        String all = path + "/lines/";
        forms.stream()
                .filter(form -> form.action().startsWith(all))
                .forEach(form -> lines.put(form.action().substring(all.length()), form));
        return lines;
    }

    private static String versions(Reader reader, String page) {
        return VERSION.matcher(reader.open(page))
                .results()
                .map(version -> version.group(1))
                .collect(Collectors.joining(" "));
    }

    /** Returns the codes of the lines that apply to every subject. */
    private static List<String> codes(Node node) {
        if (node.heading().appliesWhen().isPresent()) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        if (node instanceof Criterion line) {
            codes.add(line.code());
        } else if (node instanceof Group group) {
            group.children().forEach(child -> codes.addAll(codes(child)));
        }
        return codes;
    }
}
