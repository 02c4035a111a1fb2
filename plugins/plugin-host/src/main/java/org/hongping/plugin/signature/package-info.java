/**
 * Who vouches for a bundle: checking and making standard JAR signatures, the signers an installation trusts, and its own
 * key. A signature covers every file of the jar or it covers nothing.
 */
@NullMarked
package org.hongping.plugin.signature;

import org.jspecify.annotations.NullMarked;
