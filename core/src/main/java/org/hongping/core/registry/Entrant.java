package org.hongping.core.registry;

import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * Who stands in an evaluation (参评对象), and which enterprise files for it.
 *
 * @param kind what it is
 * @param estateId the estate, or that of the committee; none for others
 * @param enterpriseId the enterprise that files it; none for areas and committees, for which their areas file
 * @param areaId where an enterprise or a person is filed, or the area itself; estates and committees lie where the
 *     registry says
 * @param personId the record of the person; none for others
 */
public record Entrant(
        @ColumnName("entrant_kind") EntrantKind kind,
        Optional<EstateId> estateId,
        Optional<EnterpriseId> enterpriseId,
        Optional<AreaId> areaId,
        Optional<RecordId> personId) {

    /** Refuses what names too much or too little for its kind. */
    public Entrant {
        boolean ofEstate = kind == EntrantKind.ESTATE || kind == EntrantKind.COMMITTEE;
        boolean whole = estateId.isPresent() == ofEstate
                && areaId.isPresent() != ofEstate
                && enterpriseId.isPresent() == (kind != EntrantKind.AREA && kind != EntrantKind.COMMITTEE)
                && personId.isPresent() == (kind == EntrantKind.PERSON);
        if (!whole) {
            throw new IllegalArgumentException(kind + " with " + estateId + enterpriseId + areaId + personId);
        }
    }

    /** Returns an estate that an enterprise manages. */
    public static Entrant estate(EstateId estate, EnterpriseId manager) {
        return new Entrant(
                EntrantKind.ESTATE, Optional.of(estate), Optional.of(manager), Optional.empty(), Optional.empty());
    }

    /** Returns an enterprise, filed in an area. */
    public static Entrant enterprise(EnterpriseId enterprise, AreaId filedIn) {
        return new Entrant(
                EntrantKind.ENTERPRISE,
                Optional.empty(),
                Optional.of(enterprise),
                Optional.of(filedIn),
                Optional.empty());
    }

    /** Returns an area. */
    public static Entrant area(AreaId area) {
        return new Entrant(EntrantKind.AREA, Optional.empty(), Optional.empty(), Optional.of(area), Optional.empty());
    }

    /** Returns the owners' committee of an estate. */
    public static Entrant committee(EstateId estate) {
        return new Entrant(
                EntrantKind.COMMITTEE, Optional.of(estate), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns a person whom an enterprise files, in an area. */
    public static Entrant person(RecordId person, EnterpriseId enterprise, AreaId filedIn) {
        return new Entrant(
                EntrantKind.PERSON,
                Optional.empty(),
                Optional.of(enterprise),
                Optional.of(filedIn),
                Optional.of(person));
    }

    /** Returns the id of what stands, whatever it is. */
    public String id() {
        return switch (kind) {
            case ESTATE, COMMITTEE -> estateId.orElseThrow().text();
            case ENTERPRISE -> enterpriseId.orElseThrow().text();
            case AREA -> areaId.orElseThrow().text();
            case PERSON -> personId.orElseThrow().text();
        };
    }

    /** Says whether it is the same that stands, whoever files it and where. */
    public boolean isSame(Entrant other) {
        return kind == other.kind && id().equals(other.id());
    }
}
