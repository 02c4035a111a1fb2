package org.hongping.core.security;

import io.javalin.http.Context;
import org.hongping.core.web.Cookies;
import org.hongping.core.web.NotSignedIn;

/** What pages about one's own account share: whose they are. */
final class SignedInRoutes {
    private SignedInRoutes() {}

    /** Returns who is signed in in this browser; an access token is nobody here. */
    static SignedIn who(Context ctx, Security security) {
        return Cookies.read(ctx, Cookies.SESSION)
                .flatMap(security.sessions()::find)
                .orElseThrow(NotSignedIn::new);
    }
}
