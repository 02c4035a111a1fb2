package org.hongping.core.registry;

import static org.hongping.core.registry.EnterpriseBuilder.anEnterprise;
import static org.hongping.core.registry.EstateBuilder.anEstate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.audit.Audit;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** The registry over an empty database, with people who use it. */
public final class RegistryFixture {
    /** Codes that hold, for enterprises of tests. */
    public static final String FIRST_CODE = "91350100M000100Y43";

    /** Another one. */
    public static final String SECOND_CODE = "91510105MA6C000011";

    private final Storage storage;
    private final Audit audit;
    private final AreaService areas;
    private final EnterpriseService enterprises;
    private final EstateService estates;

    /** Wires the registry as the server does. */
    public RegistryFixture(Storage storage) {
        this.storage = storage;
        Ids ids = new Ids();
        audit = new Audit(storage, storage.clock());
        areas = new AreaService(storage, ids, audit);
        enterprises = new EnterpriseService(storage, ids, audit);
        estates = new EstateService(storage, ids, audit, enterprises);
    }

    /** Returns the service. */
    public AreaService areas() {
        return areas;
    }

    /** Returns the service. */
    public EnterpriseService enterprises() {
        return enterprises;
    }

    /** Returns the service. */
    public EstateService estates() {
        return estates;
    }

    /** Returns the trail. */
    public Audit audit() {
        return audit;
    }

    /** Returns what forms are filled with. */
    public Prefill prefill() {
        return new Prefill(storage, estates);
    }

    /** Returns the office's own clerk. */
    public Visitor organiser() {
        return visitor("account-of-the-office", Role.ORGANISER);
    }

    /** Returns somebody of an enterprise. */
    public Visitor applicant(String account) {
        return visitor(account, Role.APPLICANT);
    }

    /** Returns a community in a subdistrict in a district in a city; the same at each call. */
    public Area community() {
        return areas.tree().branches().stream()
                .map(AreaTree.Branch::area)
                .filter(area -> area.level() == AreaLevel.COMMUNITY)
                .findFirst()
                .orElseGet(this::newCommunity);
    }

    private Area newCommunity() {
        Area city = areas.add(Optional.empty(), AreaLevel.CITY, "示例市", organiser());
        Area district = areas.add(Optional.of(city.id()), AreaLevel.DISTRICT, "示例区", organiser());
        Area subdistrict = areas.add(Optional.of(district.id()), AreaLevel.SUBDISTRICT, "示例街道", organiser());
        return areas.add(Optional.of(subdistrict.id()), AreaLevel.COMMUNITY, "示例社区", organiser());
    }

    /** Registers the enterprise of an applicant. */
    public Enterprise enterpriseOf(Visitor applicant, String code) {
        return enterprises.register(
                anEnterprise().coded(code).named("企业" + code).build(), applicant);
    }

    /** Registers an estate in the community that the enterprise has managed for long. */
    public Estate estateOf(Enterprise enterprise, String name) {
        Takeover longAgo = new Takeover(enterprise.id(), LocalDate.of(2015, 1, 1));
        return estates.register(anEstate(community().id()).named(name).build(), longAgo, organiser());
    }

    /** Returns the day on the office's wall. */
    public LocalDate today() {
        return LocalDate.ofInstant(storage.read(storage.clock()::now), OfficeTime.ZONE);
    }

    private static Visitor visitor(String account, Role role) {
        return new Visitor(Optional.of(account), account, Set.of(role), Optional.empty(), false, "token");
    }
}
