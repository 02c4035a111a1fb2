package org.hongping.core.registry;

import static org.hongping.core.registry.EnterpriseBuilder.anEnterprise;
import static org.hongping.core.registry.EstateBuilder.anEstate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.news.Herald;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountId;
import org.hongping.core.security.AccountService;
import org.hongping.core.security.Argon2Cost;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.Security;
import org.hongping.core.security.SecuritySetting;
import org.hongping.core.security.SignInName;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;

/** The registry over an empty database, with people who use it. */
public final class RegistryFixture {
    /** Codes that hold, for enterprises of tests. */
    public static final String FIRST_CODE = "91350100M000100Y43";

    /** Another one. */
    public static final String SECOND_CODE = "91510105MA6C000011";

    private static final AtomicInteger OTHERS = new AtomicInteger(10_000);
    private static final String CHECKS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Storage storage;
    private final Clock clock;
    private final Audit audit;
    private final Registry registry;
    private final AccountService accounts;

    /** Wires the registry as the server does, with passwords that cost little. */
    public RegistryFixture(Storage storage) {
        this.storage = storage;
        clock = storage.clock();
        audit = new Audit(storage, clock, new Herald());
        registry = new Registry(storage, clock, audit);
        SecuritySetting cheap = new SecuritySetting(new Argon2Cost(64, 1, 1), false);
        accounts = new Security(storage, clock, audit, cheap).accounts();
    }

    /** Returns it as the server has it. */
    public Registry registry() {
        return registry;
    }

    /** Returns the accounts. */
    public AccountService accounts() {
        return accounts;
    }

    /** Returns the service. */
    public AreaService areas() {
        return registry.areas();
    }

    /** Returns the service. */
    public EnterpriseService enterprises() {
        return registry.enterprises();
    }

    /** Returns the service. */
    public EstateService estates() {
        return registry.estates();
    }

    /** Returns who may stand. */
    public Entrants entrants() {
        return registry.entrants();
    }

    /** Returns what forms are filled with. */
    public Prefill prefill() {
        return registry.prefill();
    }

    /** Returns the trail. */
    public Audit audit() {
        return audit;
    }

    /** Returns the office's own clerk. */
    public Visitor organiser() {
        return visitor("office", Role.ORGANISER);
    }

    /** Returns somebody of an enterprise, with an account of that name. */
    public Visitor applicant(String name) {
        return visitor(name, Role.APPLICANT);
    }

    /** Returns somebody with one role and an account of that name. */
    public Visitor visitor(String name, Role role) {
        SignInName signInName = SignInName.of(name);
        if (accounts.named(signInName).isEmpty()) {
            NewAccount account = new NewAccount(signInName, name, "", Set.of(role), false);
            accounts.add(Actor.CONSOLE, account, new Password("correct horse"));
        }
        return visitor(name);
    }

    /** Returns whoever has the account of that name. */
    public Visitor visitor(String name) {
        Account account = accounts.named(SignInName.of(name)).orElseThrow();
        return new Visitor(
                Optional.of(account.id().text()),
                name,
                account.roles(),
                account.areaId(),
                Optional.empty(),
                false,
                "token");
    }

    /** Returns somebody who examines for an area, with an account of that name. */
    public Visitor examiner(String name, AreaId area) {
        return official(name, area, Set.of(Role.EXAMINER));
    }

    /** Returns somebody who examines for an area and files for it, with an account of that name. */
    public Visitor filer(String name, AreaId area) {
        return official(name, area, Set.of(Role.EXAMINER, Role.APPLICANT));
    }

    private Visitor official(String name, AreaId area, Set<Role> roles) {
        SignInName signInName = SignInName.of(name);
        if (accounts.named(signInName).isEmpty()) {
            NewAccount account = new NewAccount(signInName, name, "", roles, Optional.of(area.text()), false);
            accounts.add(Actor.CONSOLE, account, new Password("correct horse"));
        }
        return visitor(name);
    }

    /** Returns the area of a level that holds the community. */
    public Area above(AreaLevel level) {
        AreaId narrowest = community().id();
        return areas().tree().path(narrowest).stream()
                .filter(area -> area.level() == level)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the account of a visitor. */
    public static AccountId account(Visitor visitor) {
        return new AccountId(visitor.accountOrRefuse());
    }

    /** Returns a community in a subdistrict in a district in a city; the same at each call. */
    public Area community() {
        return areas().tree().branches().stream()
                .map(AreaTree.Branch::area)
                .filter(area -> area.level() == AreaLevel.COMMUNITY)
                .findFirst()
                .orElseGet(this::newCommunity);
    }

    private Area newCommunity() {
        Area city = areas().add(Optional.empty(), AreaLevel.CITY, "示例市", organiser());
        Area district = areas().add(Optional.of(city.id()), AreaLevel.DISTRICT, "示例区", organiser());
        Area subdistrict = areas().add(Optional.of(district.id()), AreaLevel.SUBDISTRICT, "示例街道", organiser());
        return areas().add(Optional.of(subdistrict.id()), AreaLevel.COMMUNITY, "示例社区", organiser());
    }

    /** Registers the enterprise of an applicant. */
    public Enterprise enterpriseOf(Visitor applicant, String code) {
        return enterprises()
                .register(anEnterprise().coded(code).named("企业" + code).build(), applicant);
    }

    /** Removes somebody from the record. */
    public void removePerson(Holder holder, RecordId id) {
        registry.records().remove(RecordKinds.PEOPLE, holder, id, new Version(1), organiser());
    }

    /** Registers one more enterprise of somebody's, under a code of its own. */
    public Enterprise anotherEnterpriseOf(Visitor member, String name) {
        String code = FIRST_CODE.substring(0, 12) + "%05d".formatted(OTHERS.incrementAndGet());
        String checked = Stream.iterate(0, place -> place + 1)
                .map(place -> code + CHECKS.charAt(place))
                .filter(candidate -> CreditCode.fault(candidate).isEmpty())
                .findFirst()
                .orElseThrow();
        Enterprise added =
                enterprises().register(anEnterprise().coded(checked).named(name).build(), organiser());
        enterprises().join(added.id(), account(member), organiser());
        return added;
    }

    /** Registers an estate in the community that the enterprise has managed for long. */
    public Estate estateOf(Enterprise enterprise, String name) {
        Takeover longAgo = new Takeover(enterprise.id(), LocalDate.of(2015, 1, 1));
        return estates().register(anEstate(community().id()).named(name).build(), longAgo, organiser());
    }

    /** Returns the day on the office's wall. */
    public LocalDate today() {
        return LocalDate.ofInstant(storage.read(clock::now), OfficeTime.ZONE);
    }
}
