package org.hongping.core.registry;

/**
 * As much of an enterprise as tells it from others.
 *
 * @param id its id
 * @param name its name
 * @param creditCode its code
 * @param version the version that stands
 */
public record EnterpriseKey(EnterpriseId id, String name, CreditCode creditCode, long version) {}
