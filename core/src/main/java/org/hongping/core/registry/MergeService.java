package org.hongping.core.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hongping.core.audit.Audit;
import org.hongping.core.security.AccountId;
import org.hongping.core.storage.Clock;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Makes one entry of two, inside somebody's unit of work: the registry's own part of it. The entry that goes stays
 * readable and says what it became. Safe for use by many threads.
 */
public final class MergeService {
    /** These follow from the code or the records of the one that stays. */
    private static final Set<String> SETTLED = Set.of("creditCode", "creditGrade");

    private final Clock clock;
    private final EstateService estates;
    private final EnterpriseService enterprises;
    private final Trail ofEstates;
    private final Trail ofEnterprises;

    MergeService(Clock clock, Audit audit, EstateService estates, EnterpriseService enterprises) {
        this.clock = clock;
        this.estates = estates;
        this.enterprises = enterprises;
        this.ofEstates = new Trail(audit, Holder.Kind.ESTATE.word());
        this.ofEnterprises = new Trail(audit, Holder.Kind.ENTERPRISE.word());
    }

    /**
     * Says what a merge would do.
     *
     * @throws Conflict if both are one already, or one of them became another before
     */
    public MergePlan plan(Handle handle, Holder stays, Holder goes) {
        if (stays.equals(goes) || stays.kind() != goes.kind()) {
            throw new Conflict(Message.of("duplicate.one-already"));
        }
        RecordMerge records = RecordMerge.of(handle, stays, goes, today(handle));
        return stays.kind() == Holder.Kind.ESTATE
                ? ofEstates(handle, estate(stays), estate(goes), records)
                : ofEnterprises(handle, enterprise(stays), enterprise(goes), records);
    }

    /** Whether there is such an entry, merged or not. */
    public boolean exists(Handle handle, Holder holder) {
        return holder.kind() == Holder.Kind.ESTATE
                ? handle.attach(EstateDao.class).find(estate(holder)).isPresent()
                : handle.attach(EnterpriseDao.class).find(enterprise(holder)).isPresent();
    }

    private MergePlan ofEstates(Handle handle, EstateId staying, EstateId going, RecordMerge records) {
        estates.mustStand(handle, staying);
        estates.mustStand(handle, going);
        Estate stays = estates.load(handle, staying);
        Estate goes = estates.load(handle, going);
        AreaTree areas = new AreaTree(handle.attach(AreaDao.class).all());
        ManagementMerge managements = managements(handle, staying, going);
        List<Message> obstacles = new ArrayList<>(managements.obstacles());
        obstacles.addAll(records.obstacles());
        return new MergePlan(
                new MergePlan.Side(Holder.of(staying), stays.name(), new Version(stays.version())),
                new MergePlan.Side(Holder.of(going), goes.name(), new Version(goes.version())),
                pairs(
                        named("estate", stays.name(), EstateFacts.of(stays.details(), areas)),
                        named("estate", goes.name(), EstateFacts.of(goes.details(), areas))),
                managements.managements().stream()
                        .map(one -> new ListedManagement(
                                one,
                                enterprises.load(handle, one.enterpriseId()).name()))
                        .toList(),
                records.moving(),
                records.same(),
                obstacles);
    }

    private MergePlan ofEnterprises(Handle handle, EnterpriseId staying, EnterpriseId going, RecordMerge records) {
        enterprises.mustStand(handle, staying);
        enterprises.mustStand(handle, going);
        Enterprise stays = enterprises.load(handle, staying);
        Enterprise goes = enterprises.load(handle, going);
        return new MergePlan(
                new MergePlan.Side(Holder.of(staying), stays.name(), new Version(stays.version())),
                new MergePlan.Side(Holder.of(going), goes.name(), new Version(goes.version())),
                pairs(
                        named("enterprise", stays.name(), EnterpriseFacts.of(stays.details())),
                        named("enterprise", goes.name(), EnterpriseFacts.of(goes.details()))),
                handle.attach(ManagementDao.class).by(going).stream()
                        .map(one -> new ListedManagement(
                                one, estates.load(handle, one.estateId()).name()))
                        .toList(),
                records.moving(),
                records.same(),
                records.obstacles());
    }

    /**
     * Does it. Whoever calls has asked the other features and moves what is theirs.
     *
     * @throws Conflict with the first obstacle
     * @throws org.hongping.core.web.Stale if either was saved since it was looked at
     */
    public void merge(Handle handle, Merge merge, Visitor by) {
        MergePlan plan = plan(handle, merge.stays(), merge.goes());
        plan.obstacles().stream().findFirst().ifPresent(why -> {
            throw new Conflict(why);
        });
        merge.version().mustBe(plan.stays().version());
        merge.otherVersion().mustBe(plan.goes().version());
        RecordMerge records = RecordMerge.of(handle, merge.stays(), merge.goes(), today(handle));
        records.perform(handle, merge.stays());
        boolean ofEstates = merge.stays().kind() == Holder.Kind.ESTATE;
        Change change = ofEstates ? mergeEstates(handle, merge) : mergeEnterprises(handle, merge);
        Trail trail = ofEstates ? this.ofEstates : this.ofEnterprises;
        Map<String, Object> taken = new LinkedHashMap<>(change.differing());
        taken.put("merged", merge.goes().text());
        taken.put("mergedName", plan.goes().name());
        taken.put("records", records.ids());
        trail.record(handle, by, "took-in", merge.stays(), taken);
        trail.record(
                handle,
                by,
                "merged",
                merge.goes(),
                Map.of("into", merge.stays().text(), "intoName", plan.stays().name()));
    }

    private Change mergeEstates(Handle handle, Merge merge) {
        EstateId stays = estate(merge.stays());
        EstateId goes = estate(merge.goes());
        Instant now = clock.now(handle);
        Estate before = estates.load(handle, stays);
        Map<String, String> fields = chosen(
                merge,
                EstateEntry.written(before.details()),
                EstateEntry.written(estates.load(handle, goes).details()));
        Estate after = before.with(read(fields, EstateEntry::read), now);
        handle.attach(EstateDao.class).update(after);
        List<Management> managements = managements(handle, stays, goes).managements();
        ManagementDao dao = handle.attach(ManagementDao.class);
        dao.clear(stays);
        dao.clear(goes);
        managements.forEach(dao::insert);
        handle.attach(EstateDao.class).mergeInto(goes, stays, now);
        return new Change(EstateEntry.written(before.details()), EstateEntry.written(after.details()));
    }

    private Change mergeEnterprises(Handle handle, Merge merge) {
        EnterpriseId stays = enterprise(merge.stays());
        EnterpriseId goes = enterprise(merge.goes());
        Instant now = clock.now(handle);
        Enterprise before = enterprises.load(handle, stays);
        Map<String, String> fields = chosen(
                merge,
                EnterpriseEntry.written(before.details()),
                EnterpriseEntry.written(enterprises.load(handle, goes).details()));
        Enterprise after = before.with(read(fields, EnterpriseEntry::read), now);
        handle.attach(EnterpriseDao.class).update(after);
        RecordKinds.GRADES.changed(handle, merge.stays(), now);
        handle.attach(ManagementDao.class).giveAll(goes, stays);
        MemberDao members = handle.attach(MemberDao.class);
        for (AccountId member : members.membersOf(goes)) {
            members.delete(member, goes);
            if (!members.isMember(member, stays)) {
                members.insert(member, stays);
            }
        }
        handle.attach(EnterpriseDao.class).mergeInto(goes, stays, now);
        return new Change(EnterpriseEntry.written(before.details()), EnterpriseEntry.written(after.details()));
    }

    private static <T> T read(Map<String, String> fields, Function<Entry, Optional<T>> reading) {
        FormInput form = FormInput.showing(fields);
        Optional<T> details = reading.apply(new Entry(form));
        form.mustBeAccepted();
        return details.orElseThrow();
    }

    /** A state and its day are chosen together. */
    private static Map<String, String> chosen(Merge merge, Map<String, String> kept, Map<String, String> other) {
        Map<String, String> fields = new LinkedHashMap<>(kept);
        for (String taken : merge.taken()) {
            for (String field : List.of(taken, taken + "Day")) {
                fields.remove(field);
                Optional.ofNullable(other.get(field)).ifPresent(value -> fields.put(field, value));
            }
        }
        SETTLED.forEach(field -> {
            fields.remove(field);
            Optional.ofNullable(kept.get(field)).ifPresent(value -> fields.put(field, value));
        });
        return fields;
    }

    private static List<Fact> named(String kind, String name, List<Fact> facts) {
        List<Fact> all = new ArrayList<>();
        all.add(Fact.of("registry." + kind + ".name", Optional.of(name)));
        all.addAll(facts);
        return all;
    }

    private static List<MergePlan.Pair> pairs(List<Fact> kept, List<Fact> other) {
        List<MergePlan.Pair> pairs = new ArrayList<>();
        for (int row = 0; row < kept.size(); row++) {
            Fact mine = kept.get(row);
            Fact theirs = other.get(row);
            String key = mine.label().key();
            String name = key.substring(key.lastIndexOf('.') + 1);
            boolean open = !mine.value().equals(theirs.value()) && !SETTLED.contains(name);
            pairs.add(new MergePlan.Pair(name, mine.label(), mine.value(), theirs.value(), open));
        }
        return pairs;
    }

    private static ManagementMerge managements(Handle handle, EstateId stays, EstateId goes) {
        Managements managements = new Managements(handle);
        return ManagementMerge.of(stays, managements.of(stays), managements.of(goes));
    }

    private static EstateId estate(Holder holder) {
        return EstateId.of(holder.text());
    }

    private static EnterpriseId enterprise(Holder holder) {
        return EnterpriseId.of(holder.text());
    }

    private LocalDate today(Handle handle) {
        return LocalDate.ofInstant(clock.now(handle), OfficeTime.ZONE);
    }
}
