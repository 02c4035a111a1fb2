/**
 * A second scorer, written from the published sheets alone: plain maps in, plain text out, the JDK and nothing else. It
 * is slow, says nothing about why, and shares no line with the engine it is compared with.
 */
@NullMarked
package org.hongping.proof.naive;

import org.jspecify.annotations.NullMarked;
