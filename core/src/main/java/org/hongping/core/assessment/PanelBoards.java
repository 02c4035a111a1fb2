package org.hongping.core.assessment;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.FieldView;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.security.Account;
import org.hongping.rubric.Criterion;
import org.jdbi.v3.core.Handle;

/** Reads what the page of a panel shows beside its sheets, within one unit of work. */
final class PanelBoards {
    private final Handle handle;
    private final Panels panels;
    private final Assigning assigning;

    PanelBoards(Handle handle, Panels panels, Assigning assigning) {
        this.handle = handle;
        this.panels = panels;
        this.assigning = assigning;
    }

    PanelBoard of(
            Application application,
            Campaign campaign,
            List<Sheet> sheets,
            List<Account> candidates,
            Map<String, List<Evidence>> signed) {
        Map<String, Team> teams = new LinkedHashMap<>();
        sheets.forEach(sheet -> teams.put(sheet.assignment().id().text(), Teams.of(handle, sheet)));
        Map<String, String> successors = handle.attach(HandedOnDao.class).of(application.id()).stream()
                .collect(Collectors.toMap(row -> row.assignmentId().text(), HandedOnDao.Row::accountId));
        boolean allIn = !sheets.isEmpty()
                && sheets.stream().allMatch(sheet -> sheet.assignment().state() == AssignmentState.FINISHED);
        List<String> unheard = allIn && application.state() == ApplicationState.ADMITTED
                ? panels.unheard(handle, application, campaign).stream()
                        .map(Criterion::code)
                        .toList()
                : List.of();
        return new PanelBoard(teams, signed, successors, fit(application, candidates, successors), unheard);
    }

    private Map<String, List<FieldView.Option>> fit(
            Application application, List<Account> candidates, Map<String, String> successors) {
        Map<String, List<FieldView.Option>> fit = new LinkedHashMap<>();
        if (application.state() != ApplicationState.ADMITTED && application.state() != ApplicationState.ASSESSED) {
            return fit;
        }
        AssessmentDao assessments = handle.attach(AssessmentDao.class);
        Map<String, Integer> loads = assessments.workloads(application.campaignId()).stream()
                .collect(Collectors.toMap(Workload::accountId, Workload::all, Integer::sum));
        assessments.of(application.id()).stream()
                .filter(sheet -> sheet.state() == AssignmentState.DECLINED)
                .filter(sheet -> !successors.containsKey(sheet.id().text()))
                .forEach(sheet -> fit.put(
                        sheet.id().text(),
                        assigning.fit(handle, application, sheet.body(), candidates).stream()
                                .sorted(Comparator.comparing(account ->
                                        loads.getOrDefault(account.id().text(), 0)))
                                .map(account ->
                                        new FieldView.Option(account.id().text(), account.displayName()))
                                .toList()));
        return fit;
    }
}
