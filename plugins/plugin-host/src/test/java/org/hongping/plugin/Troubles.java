package org.hongping.plugin;

import static org.hongping.plugin.CodeBundle.aCodeBundle;

import java.util.List;

/** Everything a hook may do wrong; the sheet's fact {@code what} chooses. */
public final class Troubles {
    /** The names of what opens its line. */
    public static final List<String> ALL = List.of(
            "runtime",
            "checked",
            "interrupted",
            "assertion",
            "error",
            "stack",
            "memory",
            "linkage",
            "static",
            "death",
            "mute",
            "vm",
            "null",
            "null points",
            "sleep",
            "burn",
            "huge words",
            "huge points",
            "huge reason",
            "eleven");

    private Troubles() {}

    /** Returns a bundle whose hook does what it is told, and else gives 2.5 points. */
    public static CodeBundle bundle() {
        return aCodeBundle().answering("""
            switch (what) {
                case "runtime": throw new IllegalStateException("no");
                case "checked": throw new java.io.IOException("no");
                case "interrupted": throw new InterruptedException();
                case "assertion": throw new AssertionError("no");
                case "error": throw new Error("no");
                case "stack": return HookAnswer.points(BigDecimal.valueOf(depth()), "");
                case "memory": return HookAnswer.points(BigDecimal.valueOf(new long[Integer.MAX_VALUE].length), "");
                case "linkage": throw new NoClassDefFoundError("harbour/Gone");
                case "static": return HookAnswer.points(BigDecimal.ONE, Broken.IT.toString());
                case "death": throw new ThreadDeath();
                case "mute": throw sneaky(new Mute());
                case "vm": throw new InternalError("no");
                case "null": return null;
                case "null points": return HookAnswer.points(null, "");
                case "sleep": Thread.sleep(60_000); break;
                case "burn": for (long i = 0; !Thread.currentThread().isInterrupted(); i++) { } break;
                case "deaf": while (true) { try { Thread.sleep(20); } catch (InterruptedException deaf) { } if (LET_GO) break; } break;
                case "huge words": return HookAnswer.points(BigDecimal.ONE, "x".repeat(100 << 20));
                case "huge points": return HookAnswer.points(new BigDecimal("1" + "0".repeat(200)), "");
                case "huge reason": return HookAnswer.undetermined("x".repeat(1 << 20));
                case "unknown": return HookAnswer.undetermined("验潮站无数据");
                case "eleven": return HookAnswer.points(BigDecimal.valueOf(11), "");
                case "loader": return HookAnswer.points(BigDecimal.ONE, "" + (Thread.currentThread().getContextClassLoader() == Activator.class.getClassLoader()));
                default: break;
            }
            return HookAnswer.points(new BigDecimal("2.5"), "潮位");
            """.replace("LET_GO", "Boolean.getBoolean(\"hongping.deaf\")"));
    }
}
