package org.hongping.core.district;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.registry.AreaId;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Around;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/**
 * Confines organisers of a district: towards a campaign or application that is not their area's, and towards tools for
 * the whole city, they are no organisers. What else they are, an assessor for example, they remain.
 */
public final class DistrictRoutes {
    private static final Set<String> OF_CAMPAIGNS =
            Set.of("campaigns", "applications", "draws", "inquiries", "assessments");
    /** What works on the registry as a whole, or on the calendar and quotas of all. */
    private static final Set<String> OF_CITY = Set.of("duplicates", "sheets", "imports", "quotas", "interests");

    private static final Set<String> WRITTEN_FOR_CITY = Set.of("areas", "holidays");
    private static final String API = "/api/v1";

    private final Storage storage;
    private final CampaignService campaigns;
    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

    private DistrictRoutes(Storage storage, CampaignService campaigns) {
        this.storage = storage;
        this.campaigns = campaigns;
    }

    /** Confines them on every route; after it is known who asks. */
    public static void register(Around around, Storage storage, CampaignService campaigns) {
        around.beforeMatched(new DistrictRoutes(storage, campaigns)::confine);
    }

    private void confine(Context ctx) {
        Optional<Rejected> refusal = Optional.ofNullable(ctx.endpoints().matchedHttpEndpoint())
                .map(endpoint -> kinds.computeIfAbsent(endpoint.path, Kind::of))
                .filter(Kind::isConfined)
                .flatMap(kind -> Optional.of(Visitor.of(ctx))
                        .filter(by -> by.is(Role.ORGANISER))
                        .flatMap(Visitor::area)
                        .flatMap(area -> refusal(ctx, kind, AreaId.of(area))));
        if (refusal.isPresent()) {
            Visitor other = Visitor.of(ctx).without(Role.ORGANISER);
            Set<Role> allowed = ctx.routeRoles().stream().map(Role.class::cast).collect(Collectors.toUnmodifiableSet());
            if (!other.isAnyOf(allowed)) {
                throw refusal.get();
            }
            other.arrive(ctx);
        }
    }

    /** What is not known to be theirs is refused: the handlers behind this ask no more whose it is. */
    private Optional<Rejected> refusal(Context ctx, Kind kind, AreaId area) {
        if (OF_CITY.contains(kind.word())) {
            return isOwnImport(kind, ctx) ? Optional.empty() : elsewhere();
        }
        if (WRITTEN_FOR_CITY.contains(kind.word())) {
            return ctx.method().name().equals("GET") ? Optional.empty() : elsewhere();
        }
        String id = kind.id(ctx).orElseThrow();
        Optional<CampaignId> campaign = campaign(kind.word(), id);
        return campaign.isEmpty()
                ? Optional.of(new NotFound(id))
                : campaign.filter(known -> !campaigns.liesWithin(known, area)).flatMap(known -> elsewhere());
    }

    /** Answers of departments come in as a workbook; whoever brought one reads what became of it. */
    private boolean isOwnImport(Kind kind, Context ctx) {
        return kind.word().equals("imports")
                && kind.id(ctx)
                        .flatMap(id -> storage.read(
                                handle -> handle.attach(CampaignOfDao.class).broughtBy(id)))
                        .equals(Visitor.of(ctx).account());
    }

    private static Optional<Rejected> elsewhere() {
        return Optional.of(new Forbidden(Message.of("campaign.elsewhere")));
    }

    /** The campaign an id is about; empty if there is no such thing. */
    private Optional<CampaignId> campaign(String kind, String id) {
        return storage.read(handle -> {
            CampaignOfDao campaignOf = handle.attach(CampaignOfDao.class);
            return switch (kind) {
                case "campaigns" -> campaignOf.campaign(id);
                case "applications" -> campaignOf.application(id);
                case "draws" -> campaignOf.draw(id);
                case "inquiries" -> campaignOf.inquiry(id);
                case "assessments" -> campaignOf.assignment(id);
                default -> throw new IllegalStateException("whose are " + kind + "?");
            };
        });
    }

    /**
     * What the requests of a route are about, read from the route and as its handler reads it: the text of an address can
     * be written in many ways.
     *
     * @param word the first part of the route, without that of programs
     * @param parameter the name of the second part; empty if that names nothing
     */
    private record Kind(String word, Optional<String> parameter) {
        static Kind of(String route) {
            String plain = route.startsWith(API) ? route.substring(API.length()) : route;
            List<String> parts = List.of(plain.split("/", -1));
            Optional<String> parameter = parts.stream()
                    .skip(2)
                    .findFirst()
                    .filter(part -> part.startsWith("{"))
                    .map(part -> part.substring(1, part.length() - 1));
            return new Kind(parts.size() > 1 ? parts.get(1) : "", parameter);
        }

        /** Returns what stands in the second part, decoded. */
        Optional<String> id(Context ctx) {
            return parameter.map(ctx::pathParam);
        }

        boolean isConfined() {
            return OF_CITY.contains(word)
                    || WRITTEN_FOR_CITY.contains(word)
                    || (OF_CAMPAIGNS.contains(word) && parameter.isPresent());
        }
    }
}
