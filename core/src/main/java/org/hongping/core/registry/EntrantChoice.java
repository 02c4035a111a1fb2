package org.hongping.core.registry;

import java.util.Optional;

/**
 * Somebody whom a visitor may enter in a campaign that judges such.
 *
 * @param ref how it is named
 * @param name what people call it
 * @param placeId where it lies or is filed
 * @param place name of that, with the areas that hold it
 * @param level how far down an area stands; none for what is none
 */
public record EntrantChoice(EntrantRef ref, String name, AreaId placeId, String place, Optional<AreaLevel> level) {

    /** Returns it as lists of choices show it. */
    public String label() {
        return ref.kind() == EntrantKind.AREA ? place : name + "（" + place + "）";
    }

    /** Says whether somebody means it by a name, alone or with where it lies. */
    public boolean isNamed(String said) {
        return said.equals(name) || said.equals(label());
    }

    /** Returns it as an enterprise files it. */
    public Entrant ofEnterprise(EnterpriseId enterprise) {
        return switch (ref.kind()) {
            case ESTATE -> Entrant.estate(EstateId.of(ref.id()), enterprise);
            case ENTERPRISE -> Entrant.enterprise(enterprise, placeId);
            case PERSON -> Entrant.person(RecordId.of(ref.id()), enterprise, placeId);
            case AREA, COMMITTEE -> throw new IllegalStateException("no enterprise files " + ref.text());
        };
    }

    /** Returns an area, or the owners' committee of an estate. */
    public Entrant ofArea() {
        return switch (ref.kind()) {
            case AREA -> Entrant.area(AreaId.of(ref.id()));
            case COMMITTEE -> Entrant.committee(EstateId.of(ref.id()));
            case ESTATE, ENTERPRISE, PERSON -> throw new IllegalStateException("an enterprise files " + ref.text());
        };
    }
}
