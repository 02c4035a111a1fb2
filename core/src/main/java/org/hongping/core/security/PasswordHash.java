package org.hongping.core.security;

/**
 * What is stored of a password: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param text parameters, salt and hash
 */
public record PasswordHash(String text) {
    @Override
    public String toString() {
        return "password hash";
    }
}
