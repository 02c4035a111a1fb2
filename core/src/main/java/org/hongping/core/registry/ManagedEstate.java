package org.hongping.core.registry;

/**
 * One of the estates an enterprise manages, as far as a list of many needs it.
 *
 * @param id its id
 * @param name its name
 * @param areaId where it lies
 * @param kind what it is
 */
public record ManagedEstate(EstateId id, String name, AreaId areaId, EstateKind kind) {}
