package org.hongping.core.web;

import java.util.Optional;
import java.util.Set;

/** Visitors for services that ask who acts and not whether an account is there. */
public final class SampleVisitors {
    private SampleVisitors() {}

    /** Returns one of several people who hold both hats of an office. */
    public static Visitor keeper(int number) {
        return new Visitor(
                Optional.of("019aa450-0000-7000-8000-00000000000" + number),
                "管理员",
                Set.of(Role.ORGANISER, Role.ADMINISTRATOR),
                Optional.empty(),
                false,
                "");
    }
}
