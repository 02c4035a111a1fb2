package org.hongping.core.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Connections whose commits are counted and, when told so, fail the way a full disk makes them fail. */
final class CountedConnections {
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger commits = new AtomicInteger();
    final AtomicInteger commitsToFail = new AtomicInteger();
    volatile Runnable beforeCommit = () -> {};

    DataSource over(DataSource source) {
        return proxy(DataSource.class, source, (method, arguments, result) -> {
            opened.incrementAndGet();
            return proxy(Connection.class, (Connection) result.get(), this::onConnection);
        });
    }

    private Object onConnection(String method, Object[] arguments, Result result) throws Exception {
        if (method.equals("setAutoCommit") && (boolean) arguments[0]) {
            beforeCommit.run();
            if (commitsToFail.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new SQLException("the disk is full");
            }
            commits.incrementAndGet();
        }
        return result.get();
    }

    private static <T> T proxy(Class<T> type, T target, Around around) {
        InvocationHandler handler = (proxy, method, arguments) -> around.call(method.getName(), arguments, () -> {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException wrapped) {
                if (wrapped.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw wrapped;
            }
        });
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private interface Result {
        Object get() throws Exception;
    }

    private interface Around {
        Object call(String method, Object[] arguments, Result result) throws Exception;
    }
}
