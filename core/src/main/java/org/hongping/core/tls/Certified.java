package org.hongping.core.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A key with its certificate.
 *
 * @param key never leaves its folder
 * @param certificate for everybody
 */
record Certified(PrivateKey key, X509Certificate certificate) {}
