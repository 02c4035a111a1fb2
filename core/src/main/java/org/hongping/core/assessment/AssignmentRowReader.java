package org.hongping.core.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.exchange.SheetKind;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.security.Account;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Reads rows of a sheet of assignments: which application, which body, who. */
final class AssignmentRowReader implements SheetKind.Reader<AssignmentRow> {
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；\\s]+");

    private final Handle handle;
    private final CampaignService campaigns;
    private final Map<String, AssignmentSheetDao.Known> byId = new LinkedHashMap<>();
    private final Map<String, List<AssignmentSheetDao.Known>> byEntrant = new HashMap<>();
    private final Map<String, Account> assessors = new HashMap<>();
    private final Map<CampaignId, Map<String, Body>> bodies = new HashMap<>();

    AssignmentRowReader(Handle handle, CampaignService campaigns, List<Account> accounts) {
        this.handle = handle;
        this.campaigns = campaigns;
        for (AssignmentSheetDao.Known known :
                handle.attach(AssignmentSheetDao.class).applications()) {
            byId.put(known.id().text(), known);
            byEntrant
                    .computeIfAbsent(known.entrant(), name -> new ArrayList<>())
                    .add(known);
        }
        accounts.stream()
                .filter(account -> account.enabled() && account.is(Role.ASSESSOR))
                .forEach(account -> assessors.put(account.signInName().text().toLowerCase(Locale.ROOT), account));
    }

    @Override
    public Optional<AssignmentRow> read(FormInput row) {
        Optional<AssignmentSheetDao.Known> found = application(row);
        List<Account> members = members(row);
        boolean nothing = row.value("members").isEmpty();
        if (nothing != row.value("body").isEmpty()) {
            row.refuse(nothing ? "members" : "body", Message.of("assigning.half"));
            return Optional.empty();
        }
        Optional<Body> body = nothing ? Optional.of(new Body("", "")) : found.flatMap(known -> body(row, known));
        Mode mode = row.value("mode").isEmpty() ? Mode.EACH : Mode.valueOf(row.value("mode"));
        boolean checked = !row.value("checked").isEmpty();
        return row.refused()
                ? Optional.empty()
                : found.flatMap(
                        known -> body.map(named -> new AssignmentRow(known.id(), named, mode, members, checked)));
    }

    /** By its number where the row has one, else by the names of the estate, its area, its enterprise and the call. */
    private Optional<AssignmentSheetDao.Known> application(FormInput row) {
        String id = row.value("application");
        if (!id.isEmpty()) {
            Optional<AssignmentSheetDao.Known> known = Optional.ofNullable(byId.get(id));
            if (known.isEmpty()) {
                row.refuse("application", Message.of("assigning.no-application", id));
            }
            return known;
        }
        String entrant = row.value("estate");
        List<AssignmentSheetDao.Known> found = byEntrant.getOrDefault(entrant, List.of()).stream()
                .filter(known -> isSaid(row.value("area"), known.area()))
                .filter(known -> isSaid(row.value("enterprise"), known.enterprise()))
                .filter(known -> isSaid(row.value("campaign"), known.campaign()))
                .toList();
        if (entrant.isEmpty()) {
            row.refuse("estate", Message.of("assigning.estate-missing"));
        } else if (found.isEmpty()) {
            row.refuse("estate", Message.of("assigning.no-estate", entrant));
        } else if (found.size() > 1) {
            row.refuse("estate", Message.of("assigning.several", entrant, Integer.toString(found.size())));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isSaid(String said, String name) {
        return said.isEmpty() || said.equals(name);
    }

    private Optional<Body> body(FormInput row, AssignmentSheetDao.Known known) {
        Map<String, Body> names = bodies.computeIfAbsent(known.campaignId(), this::names);
        String said = row.value("body");
        Optional<Body> body = Optional.ofNullable(names.get(said));
        if (body.isEmpty()) {
            String all = names.values().stream()
                    .distinct()
                    .map(one -> label(known.campaignId(), one, Languages.CHINESE))
                    .collect(Collectors.joining("、"));
            row.refuse("body", Message.of("assigning.no-body", said, all));
        }
        return body;
    }

    private Map<String, Body> names(CampaignId campaign) {
        Map<String, Body> names = new LinkedHashMap<>();
        for (Body body : Body.of(rubric(campaign).rubric())) {
            names.put(body.text(), body);
            for (Locale language : List.of(Languages.CHINESE, Languages.ENGLISH)) {
                names.put(label(campaign, body, language), body);
            }
        }
        return names;
    }

    private String label(CampaignId campaign, Body body, Locale language) {
        InstalledRubric revision = rubric(campaign);
        return body.label(revision.rubric(), revision.wording(language));
    }

    private InstalledRubric rubric(CampaignId campaign) {
        return campaigns.rubric(campaigns.get(handle, campaign));
    }

    private List<Account> members(FormInput row) {
        List<Account> members = new ArrayList<>();
        for (String name : BETWEEN.split(row.value("members").strip(), -1)) {
            Optional<Account> account = Optional.ofNullable(assessors.get(name.toLowerCase(Locale.ROOT)));
            account.filter(known -> !members.contains(known)).ifPresent(members::add);
            if (account.isEmpty() && !name.isEmpty()) {
                row.refuse("members", Message.of("assigning.no-member", name));
            }
        }
        return members;
    }
}
