package org.hongping.core.district;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.registry.AreaId;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/**
 * Confines organisers of a district: towards a campaign or application that is not their area's, and towards tools for
 * the whole city, they are no organisers. What else they are, an assessor for example, they remain.
 */
public final class DistrictRoutes {
    private static final Pattern OF_CAMPAIGN = Pattern.compile("(?:/api/v1)?/campaigns/([^/]+)(?:/.*)?");
    private static final Pattern OF_APPLICATION = Pattern.compile("(?:/api/v1)?/applications/([^/]+)(?:/.*)?");
    private static final Pattern OF_DRAW = Pattern.compile("(?:/api/v1)?/draws/([^/]+)(?:/.*)?");
    private static final Pattern OF_INQUIRY = Pattern.compile("(?:/api/v1)?/inquiries/([^/]+)(?:/.*)?");
    private static final Pattern OF_ASSIGNMENT = Pattern.compile("(?:/api/v1)?/assessments/([^/]+)(?:/.*)?");
    /** What works on the registry as a whole, or on the calendar and quotas of all. */
    private static final Pattern OF_CITY =
            Pattern.compile("(?:/api/v1)?/(?:duplicates|sheets|imports|quotas|interests)(?:/.*)?");

    private static final Pattern WRITTEN_FOR_CITY = Pattern.compile("(?:/api/v1)?/(?:areas|holidays)(?:/.*)?");

    private final Storage storage;
    private final CampaignService campaigns;

    private DistrictRoutes(Storage storage, CampaignService campaigns) {
        this.storage = storage;
        this.campaigns = campaigns;
    }

    /** Confines them on every route; after it is known who asks. */
    public static void register(RoutesConfig routes, Storage storage, CampaignService campaigns) {
        routes.beforeMatched(new DistrictRoutes(storage, campaigns)::confine);
    }

    private void confine(Context ctx) {
        Optional<Boolean> outside = Optional.of(ctx.path())
                .filter(DistrictRoutes::isConfined)
                .map(path -> Visitor.of(ctx))
                .filter(by -> by.is(Role.ORGANISER))
                .flatMap(Visitor::area)
                .map(area -> !reaches(ctx, AreaId.of(area)));
        if (outside.orElse(false)) {
            Visitor other = Visitor.of(ctx).without(Role.ORGANISER);
            Set<Role> allowed = ctx.routeRoles().stream().map(Role.class::cast).collect(Collectors.toUnmodifiableSet());
            if (!other.isAnyOf(allowed)) {
                throw new Forbidden(Message.of("campaign.elsewhere"));
            }
            other.arrive(ctx);
        }
    }

    private static boolean isConfined(String path) {
        return Stream.of(OF_CAMPAIGN, OF_APPLICATION, OF_DRAW, OF_INQUIRY, OF_ASSIGNMENT, OF_CITY, WRITTEN_FOR_CITY)
                .anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private boolean reaches(Context ctx, AreaId area) {
        String path = ctx.path();
        if (OF_CITY.matcher(path).matches()) {
            return false;
        }
        if (WRITTEN_FOR_CITY.matcher(path).matches()) {
            return ctx.method().name().equals("GET");
        }
        return campaign(path).map(id -> campaigns.liesWithin(id, area)).orElse(true);
    }

    /** The campaign an address is about; empty if it is about none that is there. */
    private Optional<CampaignId> campaign(String path) {
        Matcher direct = OF_CAMPAIGN.matcher(path);
        if (direct.matches()) {
            return Optional.of(direct.group(1)).filter(id -> !id.equals("new")).flatMap(this::known);
        }
        return storage.read(handle -> {
            CampaignOfDao campaignOf = handle.attach(CampaignOfDao.class);
            return id(OF_APPLICATION, path)
                    .flatMap(campaignOf::application)
                    .or(() -> id(OF_DRAW, path).flatMap(campaignOf::draw))
                    .or(() -> id(OF_INQUIRY, path).flatMap(campaignOf::inquiry))
                    .or(() -> id(OF_ASSIGNMENT, path).flatMap(campaignOf::assignment));
        });
    }

    private Optional<CampaignId> known(String id) {
        return storage.read(handle -> handle.attach(CampaignOfDao.class).campaign(id));
    }

    private static Optional<String> id(Pattern pattern, String path) {
        Matcher matcher = pattern.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
