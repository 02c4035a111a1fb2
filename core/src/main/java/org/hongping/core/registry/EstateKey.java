package org.hongping.core.registry;

/**
 * As much of an estate as tells it from others.
 *
 * @param id its id
 * @param areaId where it lies
 * @param name its name
 * @param version the version that stands
 */
public record EstateKey(EstateId id, AreaId areaId, String name, long version) {
    /** Returns what no two estates should share. */
    String place() {
        return areaId.text() + ' ' + name;
    }
}
