package org.hongping.core.registry;

/** Search words as SQL's {@code like … escape '!'} reads them. */
final class Patterns {
    private Patterns() {}

    /** Finds what contains the words, whatever signs are in them. */
    static String containing(String words) {
        String literal = words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + literal + "%";
    }
}
