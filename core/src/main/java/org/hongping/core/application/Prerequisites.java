package org.hongping.core.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.CampaignState;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.SubjectKind;
import org.hongping.rubric.Value;
import org.jdbi.v3.core.Handle;

/**
 * Results of other rubrics that a rubric asks for. One that is not decided yet is pending: neither failed nor zero, it is
 * left unknown and settles itself when the other is decided.
 *
 * @param facts what is known, by the names of the catalogue
 * @param pending names of the facts that wait for others
 * @param waits what they wait for, in words: which campaign, which application, by when
 */
record Prerequisites(Map<String, Value> facts, Set<String> pending, List<Message> waits) {
    static final String FILED = "enterprise.projectsFiledThisYear";
    static final String FIRST = "enterprise.firstApplication";
    static final String CONFERRED = "enterprise.projectsConferredThisYear";

    private static final Prerequisites NONE = new Prerequisites(Map.of(), Set.of(), List.of());

    Prerequisites {
        facts = Map.copyOf(facts);
        pending = Set.copyOf(pending);
        waits = List.copyOf(waits);
    }

    static Prerequisites of(
            Handle handle, Application application, Campaign campaign, Rubric rubric, CampaignService campaigns) {
        Set<String> asked = new HashSet<>();
        rubric.facts().stream().map(Declaration::id).forEach(asked::add);
        Optional<EnterpriseId> enterprise = application.entrant().enterpriseId();
        if (enterprise.isEmpty() || Stream.of(FILED, CONFERRED, FIRST).noneMatch(asked::contains)) {
            return NONE;
        }
        String own = campaign.rubric().id().text();
        String scheme = own.substring(0, Math.max(0, own.indexOf('.')));
        Map<CampaignId, Boolean> projects = new LinkedHashMap<>();
        List<PrerequisiteDao.Other> others =
                handle
                        .attach(PrerequisiteDao.class)
                        .others(enterprise.get(), campaign.text().year(), scheme, own)
                        .stream()
                        .filter(other -> projects.computeIfAbsent(
                                other.campaignId(), id -> judgesEstates(campaigns, campaigns.get(handle, id))))
                        .toList();
        Prerequisites known = of(asked, others);
        if (!asked.contains(FIRST)) {
            return known;
        }
        int before = handle.attach(PrerequisiteDao.class)
                .before(application.id(), enterprise.get(), application.campaignId(), own);
        Map<String, Value> facts = new LinkedHashMap<>(known.facts());
        facts.put(FIRST, new Value.Truth(before == 0));
        return new Prerequisites(facts, known.pending(), known.waits());
    }

    private static boolean judgesEstates(CampaignService campaigns, Campaign other) {
        return campaigns
                .rubricIfThere(other)
                .filter(revision -> revision.rubric().subjects().contains(SubjectKind.ESTATE))
                .isPresent();
    }

    private static Prerequisites of(Set<String> asked, List<PrerequisiteDao.Other> others) {
        Map<String, Value> facts = new LinkedHashMap<>();
        Set<String> pending = new HashSet<>();
        List<Message> waits = new ArrayList<>();
        long conferred = others.stream()
                .filter(other -> other.state() == ApplicationState.CONFERRED)
                .count();
        others.stream().filter(Prerequisites::isOpen).forEach(other -> waits.add(wait(other)));
        if (asked.contains(FILED)) {
            facts.put(FILED, figure(others.size()));
        }
        if (asked.contains(CONFERRED)) {
            if (conferred > 0 || waits.isEmpty()) {
                facts.put(CONFERRED, figure(conferred));
            } else {
                pending.add(CONFERRED);
            }
        }
        return new Prerequisites(facts, pending, waits);
    }

    private static boolean isOpen(PrerequisiteDao.Other other) {
        return other.stands().equals(CampaignState.OPEN.name())
                && !other.state().isDecided()
                && other.state() != ApplicationState.NOT_RECOMMENDED;
    }

    private static Message wait(PrerequisiteDao.Other other) {
        Message by = other.decidedBy()
                .map(moment -> Message.of("gates.waits-until", OfficeTime.moment(moment)))
                .orElse(Message.of("gates.waits-open"));
        return Message.of(
                "gates.waits-for", other.title(), other.entrant(), other.state().word(), by);
    }

    private static Value figure(long count) {
        return new Value.Figure(BigDecimal.valueOf(count));
    }

    /** Says whether a gate cannot be decided because it waits for another result. */
    boolean holdsUp(Gate gate) {
        return pending.stream().anyMatch(fact -> GateFacts.names(gate, fact));
    }
}
