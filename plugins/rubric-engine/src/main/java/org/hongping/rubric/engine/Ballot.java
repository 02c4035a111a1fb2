package org.hongping.rubric.engine;

import java.util.Map;

/**
 * What the members of a body came to on a line.
 *
 * @param verdict what they say together
 * @param voices what each member's answer came to, in the order of members
 */
record Ballot(Verdict verdict, Map<String, Verdict> voices) {}
