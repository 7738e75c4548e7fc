package org.dealgate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several people doing something at the same moment. */
public final class Together {

    private Together() {}

    /** What each got, or the exception each met. */
    public static <T> List<Object> does(int people, Callable<T> work) throws Exception {
        var start = new CyclicBarrier(people);
        var threads = Executors.newFixedThreadPool(people);
        try {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < people; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            var results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(result(one));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object result(Future<?> one) throws Exception {
        try {
            return one.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }
}
