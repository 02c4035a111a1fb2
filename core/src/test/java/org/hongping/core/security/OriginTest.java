package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginTest {
    @Test
    void anIpv4AddressIsItsOwnNetwork() {
        assertThat(new Origin("10.0.0.1", "").network()).isEqualTo("10.0.0.1");
    }

    @Test
    void allIpv6AddressesOfOneLineAreOneNetwork() {
        assertThat(new Origin("2001:db8:1:2::1", "").network())
                .isEqualTo(new Origin("[2001:db8:1:2:ffff::9]", "").network())
                .isNotEqualTo(new Origin("2001:db8:1:3::1", "").network());
    }

    @Test
    void whatBrowsersSayOfThemselvesIsCut() {
        assertThat(new Origin("10.0.0.1", "x".repeat(1000)).agent()).hasSize(200);
    }
}
