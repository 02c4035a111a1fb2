package org.hongping.core.application;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.registry.ListEntry;
import org.hongping.core.registry.RegistryFacts;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Check;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.jdbi.v3.core.Handle;

/** What is known of the gates of an application, and settling them. Safe for use by many threads. */
public final class GateService {
    private final Storage storage;
    private final Audit audit;
    private final ApplicationService applications;
    private final CampaignService campaigns;

    /** Wires the service. */
    public GateService(Storage storage, Audit audit, ApplicationService applications, CampaignService campaigns) {
        this.storage = storage;
        this.audit = audit;
        this.applications = applications;
        this.campaigns = campaigns;
    }

    /**
     * What is known of an application.
     *
     * @param cases gate by gate
     * @param others what departments were asked beside the gates
     * @param lists the lists the enterprise stands on today
     */
    public record Known(List<GateCase> cases, List<DepartmentAnswer> others, List<ListEntry> lists) {}

    /**
     * What an organiser wants to settle.
     *
     * @param holds whether it stands in the way; empty opens it again
     * @param checks ids of the situations that apply, for gates that have any
     * @param ground why
     * @param source what it rests on
     * @param asOf the day it is true for
     */
    public record Wish(Optional<Boolean> holds, Set<String> checks, String ground, String source, LocalDate asOf) {}

    /**
     * Returns what is known; for organisers, and for examiners whose area it lies in.
     *
     * @throws Forbidden for everybody else
     */
    public Known known(ApplicationId id, Visitor by) {
        return storage.read(handle -> {
            Application application = applications.require(handle, id, by);
            if (!by.is(Role.ORGANISER) && !by.is(Role.EXAMINER)) {
                throw new Forbidden(Message.of("problem.not-your-role"));
            }
            Campaign campaign = campaigns.get(handle, application.campaignId());
            return new Known(
                    GateCase.of(
                            handle,
                            id,
                            campaigns
                                    .rubric(campaign)
                                    .resolved(campaign.rubric().interpretations())),
                    GateCase.others(handle, id),
                    application
                            .entrant()
                            .enterpriseId()
                            .map(enterprise -> RegistryFacts.lists(
                                    handle,
                                    enterprise,
                                    LocalDate.ofInstant(storage.clock().now(handle), OfficeTime.ZONE)))
                            .orElse(List.of()));
        });
    }

    /** Returns what was settled as a score sheet holds it, by gate, inside somebody's unit of work. */
    public static Map<String, Value> answers(Handle handle, ApplicationId id) {
        Map<String, Value> answers = new LinkedHashMap<>();
        settled(handle, id)
                .forEach(settlement -> settlement
                        .answer()
                        .ifPresent(json -> answers.put(
                                settlement.gate(),
                                ValueText.fields(json).fields().getOrDefault("answer", Value.nothing()))));
        return answers;
    }

    /** Returns what is settled, by gate, inside somebody's unit of work. */
    public static List<GateSettlement> settled(Handle handle, ApplicationId id) {
        return GateCase.latest(handle.attach(GateDao.class).settlements(id)).values().stream()
                .filter(GateSettlement::isSettled)
                .toList();
    }

    /**
     * Returns the applications of a campaign about which the organiser settled that they are out, without a total, or
     * at zero, inside somebody's unit of work. Gates that follow from facts are not among them.
     */
    public static Set<ApplicationId> out(Handle handle, CampaignId campaign, Rubric rubric) {
        Set<String> serious = rubric.gates().stream()
                .filter(gate -> gate.effect() != Gate.Effect.FLAG)
                .map(Gate::id)
                .collect(Collectors.toSet());
        return handle.attach(GateDao.class).holding(campaign).stream()
                .filter(settlement -> serious.contains(settlement.gate()))
                .map(GateSettlement::applicationId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Settles a gate, or opens it again.
     *
     * @throws NotFound if the rubric has no such gate
     * @throws Conflict if it follows from facts, or the application is decided or was never handed in
     * @throws Invalid naming what is lacking
     */
    public GateSettlement settle(ApplicationId id, String gateId, Wish wish, Visitor by) {
        return storage.write(handle -> {
            Application application = applications.require(handle, id, by);
            if (!by.is(Role.ORGANISER)) {
                throw new Forbidden(Message.of("problem.not-your-role"));
            }
            Gate gate = gate(handle, application, gateId);
            requireSettleable(application, gate);
            GateDao dao = handle.attach(GateDao.class);
            Optional<Value> answer = wish.holds().map(holds -> answer(gate, holds, wish.checks()));
            requireGround(wish);
            int number = 1
                    + (int) dao.settlements(id).stream()
                            .filter(settlement -> settlement.gate().equals(gateId))
                            .count();
            GateSettlement settlement = new GateSettlement(
                    id,
                    gateId,
                    number,
                    answer.map(value -> ValueText.write(new Value.Fields(Map.of("answer", value)))),
                    wish.holds(),
                    wish.ground().strip(),
                    wish.source().strip(),
                    wish.asOf(),
                    storage.clock().now(handle),
                    by.accountOrRefuse());
            dao.insert(settlement);
            record(handle, application, settlement, by);
            return settlement;
        });
    }

    /** Passes when the application has such a gate that the visitor may settle; asked before what they send is read.
     *  @throws Rejected otherwise */
    void requireGate(ApplicationId id, String gateId, Visitor by) {
        storage.read(handle -> {
            Application application = applications.require(handle, id, by);
            if (!by.is(Role.ORGANISER)) {
                throw new Forbidden(Message.of("problem.not-your-role"));
            }
            return gate(handle, application, gateId);
        });
    }

    private Gate gate(Handle handle, Application application, String id) {
        Campaign campaign = campaigns.get(handle, application.campaignId());
        return campaigns.rubric(campaign).resolved(campaign.rubric().interpretations()).gates().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("gates.not-found", id)));
    }

    private static void requireSettleable(Application application, Gate gate) {
        requireOpen(application);
        if (gate.when().isPresent()) {
            throw new Conflict(Message.of("gates.by-facts", gate.label()));
        }
    }

    /** Passes while what stands beside the answers of an application can be settled: handed in, and not decided.
     *  @throws Conflict otherwise */
    static void requireOpen(Application application) {
        if (!isOpen(application)) {
            throw new Conflict(Message.of("gates.not-now", application.state().word()));
        }
    }

    /** Says whether what stands beside the answers of an application can be settled. */
    static boolean isOpen(Application application) {
        ApplicationState state = application.state();
        return !state.isDecided()
                && state != ApplicationState.WITHDRAWN
                && state != ApplicationState.NOT_RECOMMENDED
                && application.submissions() > 0;
    }

    private static void requireGround(Wish wish) {
        Map<String, Message> missing = new LinkedHashMap<>();
        if (wish.ground().isBlank()) {
            missing.put("ground", Message.of("gates.ground-missing"));
        }
        if (wish.holds().isPresent() && wish.source().isBlank()) {
            missing.put("source", Message.of("gates.source-missing"));
        }
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
    }

    /** A gate of situations holds by those that apply; any other by yes or no. */
    private static Value answer(Gate gate, boolean holds, Set<String> checks) {
        if (gate.checks().isEmpty()) {
            return Value.truth(holds);
        }
        Set<String> known = Set.copyOf(gate.checks().stream().map(Check::id).toList());
        if (!known.containsAll(checks)) {
            throw new Invalid("checks", Message.of("gates.no-check", String.join(", ", checks)));
        }
        boolean whole = gate.combine() == Gate.Combine.ANY ? !checks.isEmpty() : checks.containsAll(known);
        if (whole != holds) {
            throw new Invalid("checks", Message.of(holds ? "gates.checks-missing" : "gates.checks-too-many"));
        }
        return new Value.Fields(Map.of(
                "checks",
                new Value.Items(gate.checks().stream()
                        .map(Check::id)
                        .filter(checks::contains)
                        .map(Value::text)
                        .map(Value.class::cast)
                        .toList())));
    }

    private void record(Handle handle, Application application, GateSettlement settlement, Visitor by) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("gate", settlement.gate());
        settlement.holds().ifPresent(holds -> payload.put("holds", holds));
        settlement.answer().ifPresent(answer -> payload.put("answer", answer));
        payload.put("ground", settlement.ground());
        payload.put("source", settlement.source());
        payload.put("asOf", settlement.asOf().toString());
        audit.record(
                handle,
                Chain.of(application.campaignId()),
                new Actor(by.accountOrRefuse()),
                settlement.isSettled() ? "application.gate-settled" : "application.gate-opened",
                Subject.of("application", application.id()),
                JsonText.of(payload));
    }
}
