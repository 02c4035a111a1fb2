package org.hongping.core.duplicate;

/**
 * An entry of the registry, as far as it is compared.
 *
 * @param id its id
 * @param name its name
 * @param place the area of an estate, the credit code of an enterprise
 */
public record Candidate(String id, String name, String place) {}
