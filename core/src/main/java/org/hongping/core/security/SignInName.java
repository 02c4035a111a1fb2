package org.hongping.core.security;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/**
 * The name an account signs in with; upper and lower case, full and half width are the same.
 *
 * @param text in its one spelling: 2 to 64 characters without spaces
 */
public record SignInName(String text) {
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}._@+-]{2,64}");

    /**
     * Returns the name somebody chose.
     *
     * @throws Invalid if it holds spaces or is of another length
     */
    public static SignInName of(String typed) {
        SignInName name = asTyped(typed);
        if (!SHAPE.matcher(name.text).matches()) {
            throw new Invalid("signInName", Message.of("security.name-shape", typed.strip()));
        }
        return name;
    }

    /** Returns whatever was typed in its one spelling; nobody may have it. */
    static SignInName asTyped(String typed) {
        return new SignInName(
                Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
