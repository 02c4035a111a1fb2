package org.hongping.core.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a sign-in comes from.
 *
 * @param address the caller's address as text
 * @param agent what the browser says it is, cut to 200 characters
 */
public record Origin(String address, String agent) {
    private static final int LONGEST_AGENT = 200;
    private static final int NETWORK_BYTES = 8;

    /** Cuts what browsers may make very long. */
    public Origin {
        agent = agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }

    /** Returns what guesses are counted by: the address, or of IPv6, where one line has very many, its first half. */
    String network() {
        if (!address.contains(":")) {
            return address;
        }
        try { // a literal with colons is never looked up elsewhere
            InetAddress literal = InetAddress.getByName(address);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), NETWORK_BYTES))
                    : literal.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException("an address is expected, got '" + address + "'", notAnAddress);
        }
    }
}
