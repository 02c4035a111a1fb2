package org.hongping.core.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.exchange.Column;
import org.hongping.core.exchange.SheetKind;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountService;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Who scores what as a sheet: a row for each application and body. Rows add members; nobody loses a sheet by a row that
 * does not name them.
 */
public final class AssignmentSheet implements SheetKind<AssignmentRow> {
    private final CampaignService campaigns;
    private final AssessmentService assessments;
    private final InterestService interests;
    private final AccountService accounts;
    private final List<Column> columns = List.of(
            column("estate", 28),
            column("area", 20),
            column("enterprise", 28),
            column("campaign", 32),
            column("body", 20),
            column("members", 32),
            column("mode", 30)
                    .choosing(Arrays.stream(Mode.values())
                            .map(mode -> new Column.Option(mode.name(), Message.of("assessment.mode." + mode.name())))
                            .toList()),
            column("checked", 12).choosing(List.of(new Column.Option("YES", Message.of("assigning.yes")))),
            column("application", 38).exported());

    /** Wires it. */
    public AssignmentSheet(
            CampaignService campaigns,
            AssessmentService assessments,
            InterestService interests,
            AccountService accounts) {
        this.campaigns = campaigns;
        this.assessments = assessments;
        this.interests = interests;
        this.accounts = accounts;
    }

    private static Column column(String field, int width) {
        Message heading = Message.of("assigning.column." + field);
        return Column.of(field, heading, heading, Message.of("assigning.hint." + field), width);
    }

    @Override
    public String code() {
        return "assignments";
    }

    @Override
    public Message word() {
        return Message.of("assigning.word");
    }

    @Override
    public String href() {
        return "/campaigns";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public Map<String, List<String>> offered(Handle handle) {
        Set<String> labels = new LinkedHashSet<>();
        handle.attach(AssignmentSheetDao.class).applications().stream()
                .map(AssignmentSheetDao.Known::campaignId)
                .distinct()
                .forEach(id -> {
                    InstalledRubric revision = campaigns.rubric(campaigns.get(handle, id));
                    Body.of(revision.rubric()).forEach(body -> labels.add(label(revision, body)));
                });
        return Map.of("body", List.copyOf(labels));
    }

    @Override
    public void export(Handle handle, Consumer<Map<String, String>> row) {
        Map<String, String> names = new HashMap<>();
        accounts.all()
                .forEach(account ->
                        names.put(account.id().text(), account.signInName().text()));
        AssessmentDao assignments = handle.attach(AssessmentDao.class);
        TeamDao teams = handle.attach(TeamDao.class);
        for (AssignmentSheetDao.Known known :
                handle.attach(AssignmentSheetDao.class).applications()) {
            Map<Body, List<Assignment>> given = assignments.of(known.id()).stream()
                    .filter(sheet -> sheet.state() != AssignmentState.DECLINED)
                    .collect(Collectors.groupingBy(Assignment::body, LinkedHashMap::new, Collectors.toList()));
            Map<String, List<String>> mates = new HashMap<>();
            teams.ofApplication(known.id())
                    .forEach(mate -> mates.computeIfAbsent(mate.assignmentId().text(), id -> new ArrayList<>())
                            .add(mate.accountId()));
            if (given.isEmpty()) {
                row.accept(fields(known));
            }
            given.forEach((body, sheets) -> row.accept(filled(handle, known, body, sheets, mates, names)));
        }
    }

    private Map<String, String> filled(
            Handle handle,
            AssignmentSheetDao.Known known,
            Body body,
            List<Assignment> sheets,
            Map<String, List<String>> mates,
            Map<String, String> names) {
        Map<String, String> fields = fields(known);
        fields.put("body", label(campaigns.rubric(campaigns.get(handle, known.campaignId())), body));
        fields.put(
                "members",
                sheets.stream()
                        .flatMap(sheet -> mates.getOrDefault(sheet.id().text(), List.of(sheet.accountId())).stream())
                        .map(account -> names.getOrDefault(account, account))
                        .collect(Collectors.joining("、")));
        boolean joint =
                sheets.stream().anyMatch(sheet -> mates.containsKey(sheet.id().text()));
        fields.put("mode", (joint ? Mode.JOINT : Mode.EACH).name());
        return fields;
    }

    private static Map<String, String> fields(AssignmentSheetDao.Known known) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("estate", known.entrant());
        fields.put("area", known.area());
        fields.put("enterprise", known.enterprise());
        fields.put("campaign", known.campaign());
        fields.put("application", known.id().text());
        return fields;
    }

    private static String label(InstalledRubric revision, Body body) {
        return body.label(revision.rubric(), revision.wording(Languages.CHINESE));
    }

    @Override
    public Reader<AssignmentRow> reader(Handle handle, Visitor by) {
        return new AssignmentRowReader(handle, campaigns, accounts.all());
    }

    /** A row that says the same as one above, or names who must not score the application, is none to import. */
    @Override
    public void check(Handle handle, List<Draft<AssignmentRow>> rows, BiConsumer<Integer, Fault> fault) {
        Set<String> seen = new HashSet<>();
        for (Draft<AssignmentRow> draft : rows) {
            AssignmentRow row = draft.details();
            if (row.checked() && !interests.areDoubtful(handle, row.application(), row.members())) {
                fault.accept(draft.row(), new Fault("checked", Message.of("assigning.nothing-to-check")));
            }
            if (row.isBlank()) {
                continue;
            }
            if (!seen.add(row.application().text() + " " + row.body().text())) {
                fault.accept(draft.row(), new Fault("body", Message.of("assigning.twice")));
            }
            assessments.refusals(handle, row.application(), row.body(), row.members()).stream()
                    .flatMap(refused -> faults(refused, row.checked()))
                    .forEach(found -> fault.accept(draft.row(), found));
        }
    }

    /** What is certain is a fault whatever somebody has looked into; of what is not, each thing is said. */
    private static Stream<Fault> faults(Handout.Refused refused, boolean checked) {
        if (refused.doubts().isEmpty()) {
            return Stream.of(new Fault("members", refused.why()));
        }
        return refused.doubts().stream()
                .filter(doubt -> !checked)
                .map(doubt -> new Fault("checked", Message.of("assigning.look-into", doubt.says())));
    }

    @Override
    public Written write(Handle handle, List<Draft<AssignmentRow>> rows, Visitor by) {
        int added = 0;
        int changed = 0;
        for (Draft<AssignmentRow> draft : rows) {
            AssignmentRow row = draft.details();
            if (row.checked()) {
                settle(handle, row, by);
            }
            List<Account> fresh =
                    row.isBlank() ? List.of() : assessments.fit(handle, row.application(), row.body(), row.members());
            if (!fresh.isEmpty()) {
                boolean first = isFirst(handle, row.application(), row.body());
                assessments.hand(handle, row, by);
                added += first ? 1 : 0;
                changed += first ? 0 : 1;
            }
        }
        return new Written(added, changed, rows.size() - added - changed);
    }

    /** What keeps the row from being handed out, and nothing that came to be after an earlier handout. */
    private void settle(Handle handle, AssignmentRow row, Visitor by) {
        List<Doubt> doubts = assessments.refusals(handle, row.application(), row.body(), row.members()).stream()
                .flatMap(refused -> refused.doubts().stream())
                .toList();
        interests.settle(handle, doubts, by);
    }

    private static boolean isFirst(Handle handle, ApplicationId id, Body body) {
        return handle.attach(AssessmentDao.class).of(id).stream()
                .noneMatch(sheet -> sheet.body().equals(body));
    }
}
