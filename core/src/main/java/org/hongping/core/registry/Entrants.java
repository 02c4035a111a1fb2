package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Who may stand in an evaluation, and who files for it: an enterprise for its estates, its people and itself; the
 * examiners of an area for that area and for the owners' committees in it. Safe for use by many threads.
 */
public final class Entrants {
    private final Storage storage;
    private final EstateService estates;
    private final EnterpriseService enterprises;
    private final AreaService areas;

    Entrants(Storage storage, EstateService estates, EnterpriseService enterprises, AreaService areas) {
        this.storage = storage;
        this.estates = estates;
        this.enterprises = enterprises;
        this.areas = areas;
    }

    /** Returns whom a visitor may enter today, of these kinds, in order of kind and name. */
    public List<EntrantChoice> choices(Set<EntrantKind> kinds, Visitor by) {
        AreaTree tree = areas.tree();
        LocalDate today = estates.today();
        List<EntrantChoice> choices = new ArrayList<>();
        for (Enterprise enterprise : enterprises.of(by)) {
            choices.addAll(storage.read(handle -> ofEnterprise(handle, enterprise.id(), kinds, today, tree)));
        }
        areaOf(by).ifPresent(area -> {
            if (kinds.contains(EntrantKind.AREA)) {
                choices.add(choice(EntrantRef.of(area), areas.get(area).name(), area, tree));
            }
            if (kinds.contains(EntrantKind.COMMITTEE)) {
                storage.read(handle -> handle.attach(EntrantDao.class).committees(area.text(), today))
                        .forEach(
                                estate -> choices.add(choice(committee(estate), estate.name(), estate.areaId(), tree)));
            }
        });
        return choices;
    }

    /** Returns what an enterprise may enter today, of these kinds, inside somebody's unit of work. */
    public List<EntrantChoice> ofEnterprise(Handle handle, EnterpriseId enterprise, Set<EntrantKind> kinds) {
        return ofEnterprise(handle, enterprise, kinds, estates.today(handle), tree(handle));
    }

    /** Returns the areas and the owners' committees anywhere, of these kinds, inside somebody's unit of work. */
    public List<EntrantChoice> ofAreas(Handle handle, Set<EntrantKind> kinds) {
        AreaTree tree = tree(handle);
        List<EntrantChoice> choices = new ArrayList<>();
        if (kinds.contains(EntrantKind.AREA)) {
            tree.branches()
                    .forEach(branch -> choices.add(choice(
                            EntrantRef.of(branch.area().id()),
                            branch.area().name(),
                            branch.area().id(),
                            tree)));
        }
        if (kinds.contains(EntrantKind.COMMITTEE)) {
            EntrantDao entrants = handle.attach(EntrantDao.class);
            tree.within(Optional.empty()).stream()
                    .flatMap(city -> entrants.committees(city.id().text(), estates.today(handle)).stream())
                    .forEach(estate -> choices.add(choice(committee(estate), estate.name(), estate.areaId(), tree)));
        }
        return choices;
    }

    private static AreaTree tree(Handle handle) {
        return new AreaTree(handle.attach(AreaDao.class).all());
    }

    private static List<EntrantChoice> ofEnterprise(
            Handle handle, EnterpriseId id, Set<EntrantKind> kinds, LocalDate today, AreaTree tree) {
        List<ManagedEstate> managed = handle.attach(EstateDao.class).managedBy(id, today);
        List<EntrantChoice> choices = new ArrayList<>();
        if (kinds.contains(EntrantKind.ESTATE)) {
            managed.forEach(
                    estate -> choices.add(choice(EntrantRef.of(estate.id()), estate.name(), estate.areaId(), tree)));
        }
        List<AreaId> seats = seats(managed, tree);
        if (kinds.contains(EntrantKind.ENTERPRISE)) {
            String name =
                    handle.attach(EnterpriseDao.class).find(id).orElseThrow().name();
            seats.forEach(seat -> choices.add(
                    choice(new EntrantRef(EntrantKind.ENTERPRISE, id.text(), Optional.of(seat)), name, seat, tree)));
        }
        if (kinds.contains(EntrantKind.PERSON)) {
            for (EntrantDao.Colleague person : handle.attach(EntrantDao.class).people(id, today)) {
                person.areaId()
                        .map(List::of)
                        .orElse(seats)
                        .forEach(seat -> choices.add(choice(
                                new EntrantRef(EntrantKind.PERSON, person.id().text(), Optional.of(seat)),
                                person.name(),
                                seat,
                                tree)));
            }
        }
        return choices;
    }

    /** Where an enterprise may be filed: the districts in which it manages estates; the city if it manages none. */
    private static List<AreaId> seats(List<ManagedEstate> managed, AreaTree tree) {
        List<AreaId> districts = managed.stream()
                .map(ManagedEstate::areaId)
                .distinct()
                .flatMap(area -> seat(tree.path(area)).stream())
                .distinct()
                .toList();
        return districts.isEmpty()
                ? tree.within(Optional.empty()).stream().map(Area::id).toList()
                : districts;
    }

    private static Optional<AreaId> seat(List<Area> path) {
        return path.stream()
                .filter(area -> area.level() == AreaLevel.DISTRICT)
                .findFirst()
                .or(() -> path.stream().findFirst())
                .map(Area::id);
    }

    private static EntrantRef committee(ManagedEstate estate) {
        return new EntrantRef(EntrantKind.COMMITTEE, estate.id().text(), Optional.empty());
    }

    private static EntrantChoice choice(EntrantRef ref, String name, AreaId place, AreaTree tree) {
        Optional<AreaLevel> level = ref.kind() == EntrantKind.AREA
                ? tree.path(place).stream().map(Area::level).reduce((wide, narrow) -> narrow)
                : Optional.empty();
        return new EntrantChoice(ref, name, place, tree.where(place), level);
    }

    /**
     * Returns who was named, inside somebody's unit of work.
     *
     * @throws Forbidden if it is not this visitor's to enter today
     * @throws Invalid if an enterprise or a person may be filed in several places and none of them is named
     */
    public Entrant require(Handle handle, EntrantRef asked, Visitor by) {
        LocalDate today = estates.today(handle);
        return switch (asked.kind()) {
            case ESTATE -> {
                EstateId estate = EstateId.of(asked.id());
                yield Entrant.estate(estate, estates.requireManagedBy(handle, estate, by, today));
            }
            case AREA -> {
                mustBeFiledBy(handle, Entrant.area(AreaId.of(asked.id())), by);
                yield Entrant.area(AreaId.of(asked.id()));
            }
            case COMMITTEE -> {
                Entrant committee = Entrant.committee(
                        estates.load(handle, EstateId.of(asked.id())).id());
                mustBeFiledBy(handle, committee, by);
                yield committee;
            }
            case ENTERPRISE, PERSON -> requireOfEnterprise(handle, asked, today, by);
        };
    }

    private Entrant requireOfEnterprise(Handle handle, EntrantRef asked, LocalDate today, Visitor by) {
        AreaTree tree = tree(handle);
        List<Named> named = enterprises.of(handle, by).stream()
                .flatMap(enterprise -> ofEnterprise(handle, enterprise.id(), Set.of(asked.kind()), today, tree).stream()
                        .map(choice -> new Named(enterprise.id(), choice)))
                .filter(one -> one.choice().ref().id().equals(asked.id()))
                .toList();
        if (named.isEmpty()) {
            throw new Forbidden(Message.of("registry.entrant-not-yours"));
        }
        Predicate<Named> there = one ->
                asked.filedIn().map(area -> area.equals(one.choice().placeId())).orElse(named.size() == 1);
        Named found = named.stream()
                .filter(there)
                .findFirst()
                .orElseThrow(() -> new Invalid("entrant", Message.of("registry.entrant-where", places(named))));
        return found.choice().ofEnterprise(found.enterprise());
    }

    private record Named(EnterpriseId enterprise, EntrantChoice choice) {}

    private static String places(List<Named> named) {
        return String.join("; ", named.stream().map(one -> one.choice().place()).toList());
    }

    private void mustBeFiledBy(Handle handle, Entrant entrant, Visitor by) {
        if (!isFiledBy(handle, entrant, by)) {
            throw new Forbidden(Message.of("registry.entrant-not-yours"));
        }
    }

    /** Says whether a visitor files for one that stands, inside somebody's unit of work. */
    public boolean isFiledBy(Handle handle, Entrant entrant, Visitor by) {
        return entrant.enterpriseId()
                .map(enterprise -> enterprises.isMember(handle, enterprise, by))
                .orElseGet(() -> areaOf(by)
                        .filter(area -> entrant.kind() == EntrantKind.AREA
                                ? entrant.id().equals(area.text())
                                : areas.holds(handle, area, place(handle, entrant)))
                        .isPresent());
    }

    /** Returns the area a visitor files for: who examines there may enter it. */
    public static Optional<AreaId> areaOf(Visitor by) {
        return by.is(Role.APPLICANT) && by.is(Role.EXAMINER) ? by.area().map(AreaId::of) : Optional.empty();
    }

    /** Returns where one lies or is filed, inside somebody's unit of work. */
    public AreaId place(Handle handle, Entrant entrant) {
        return entrant.areaId()
                .orElseGet(() -> estates.load(handle, entrant.estateId().orElseThrow())
                        .details()
                        .areaId());
    }

    /** Returns the names of where one lies or is filed, as {@link AreaTree#where} says it, inside somebody's unit of work. */
    public String where(Handle handle, Entrant entrant) {
        AreaId place = place(handle, entrant);
        return new AreaTree(List.copyOf(areas.above(handle, place).values())).where(place);
    }

    /** Returns how far down an area stands, inside somebody's unit of work.
     *  @throws NotFound if there is no such area */
    public AreaLevel level(Handle handle, AreaId area) {
        return areas.load(handle, area).level();
    }

    /** Returns the areas above one that stands, inside somebody's unit of work: an area does not examine itself. */
    public Stream<Area> above(Handle handle, Entrant entrant) {
        return areas.above(handle, place(handle, entrant)).values().stream()
                .filter(area ->
                        entrant.kind() != EntrantKind.AREA || !area.id().text().equals(entrant.id()));
    }
}
