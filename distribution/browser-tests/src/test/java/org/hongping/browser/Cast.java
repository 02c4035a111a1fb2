package org.hongping.browser;

import java.util.List;

/** One account of the demonstration for each role, signed in in a browser of its own. */
record Cast(
        Chromium chromium,
        Distribution server,
        Visit organiser,
        Visit applicant,
        Visit examiner,
        Visit first,
        Visit second,
        Looks looks)
        implements AutoCloseable {
    /** Scans are read leaf by leaf and a workbook row by row, and others may be at work on the machine. */
    private static final double PATIENCE_MILLIS = 60_000;

    static Cast of(Chromium chromium, Distribution server) {
        return new Cast(
                chromium,
                server,
                signedIn(chromium, server, "organiser"),
                signedIn(chromium, server, "applicant"),
                signedIn(chromium, server, "examiner"),
                signedIn(chromium, server, "assessor1"),
                signedIn(chromium, server, "assessor2"),
                new Looks(server));
    }

    /** Returns a browser in which somebody else is signed in. */
    Visit signedIn(String account) {
        return signedIn(chromium, server, account);
    }

    private static Visit signedIn(Chromium chromium, Distribution server, String account) {
        Visit visit = chromium.visit(server);
        visit.page().setDefaultTimeout(PATIENCE_MILLIS);
        visit.signInAsShown(account);
        return visit;
    }

    @Override
    public void close() {
        List.of(organiser, applicant, examiner, first, second).forEach(Visit::close);
    }
}
