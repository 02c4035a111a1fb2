package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class Argon2Test {
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
    private static final Password PASSWORD = new Password("correct horse");

    private final Argon2 argon2 = new Argon2(CHEAP);

    @Test
    void theRightPasswordMatches() {
        PasswordHash hash = argon2.hash(PASSWORD);

        assertThat(argon2.matches(PASSWORD, hash)).isTrue();
        assertThat(argon2.matches(new Password("correct horsf"), hash)).isFalse();
    }

    @Test
    void onePasswordHasManyHashes() {
        assertThat(argon2.hash(PASSWORD)).isNotEqualTo(argon2.hash(PASSWORD));
    }

    @Test
    void fullWidthCharactersAreTheSameAsPlainOnes() {
        assertThat(argon2.matches(new Password("ｃｏｒｒｅｃｔ　ｈｏｒｓｅ"), argon2.hash(PASSWORD)))
                .isTrue();
    }

    @Test
    void theCostStandsInTheHashSoThatItCanBeRaised() {
        PasswordHash old = argon2.hash(PASSWORD);
        Argon2 dearer = new Argon2(new Argon2Cost(128, 2, 1));

        assertThat(old.text()).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(dearer.matches(PASSWORD, old)).isTrue();
        assertThat(dearer.outdated(old)).isTrue();
        assertThat(dearer.outdated(dearer.hash(PASSWORD))).isFalse();
    }

    /** Made with the reference implementation: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32. */
    @Test
    void hashesOfTheReferenceImplementationMatch() {
        var reference = new PasswordHash(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(argon2.matches(new Password("password"), reference)).isTrue();
    }

    @Test
    void theAdvisedCostIsOwasps() {
        assertThat(Argon2Cost.ADVISED).isEqualTo(new Argon2Cost(19_456, 2, 1));
    }

    @Test
    void impossibleCostsAndForeignHashesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Cost(4, 1, 1));
        assertThatIllegalStateException().isThrownBy(() -> argon2.matches(PASSWORD, new PasswordHash("plain")));
    }

    @Test
    void passwordsAreNotPrinted() {
        assertThat(PASSWORD).hasToString("password");
        assertThat(argon2.hash(PASSWORD)).hasToString("password hash");
    }
}
