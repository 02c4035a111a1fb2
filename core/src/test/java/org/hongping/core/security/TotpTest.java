package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The key of RFC 6238, appendix B. */
    private static final String SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private final Totp totp = new Totp();

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(totp.code(SECRET, second / 30)).isEqualTo(code);
        assertThat(totp.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "30, true", "60, false"})
    void aClockMayBeWrongByOneStep(long seconds, boolean taken) {
        Instant now = Instant.ofEpochSecond(1_111_111_110L);
        String code = totp.code(SECRET, now.plusSeconds(seconds).getEpochSecond() / 30);

        assertThat(totp.step(SECRET, code, now).isPresent()).isEqualTo(taken);
    }

    @Test
    void anAppReadsTheAddress() {
        assertThat(totp.address(SECRET, "Hongping", SignInName.of("王芳")))
                .isEqualTo("otpauth://totp/Hongping:%E7%8E%8B%E8%8A%B3?secret=" + SECRET + "&issuer=Hongping");
    }
}
