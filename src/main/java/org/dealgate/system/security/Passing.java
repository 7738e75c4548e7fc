package org.dealgate.system.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lets the rest of a filter chain, with its checked exceptions, run inside something that takes a supplier. */
final class Passing {

    interface Rest {
        void run() throws IOException, ServletException;
    }

    private static final class Carrier extends RuntimeException {
        Carrier(Exception carried) {
            super(carried);
        }
    }

    private Passing() {}

    static void through(Consumer<Supplier<Boolean>> around, Rest rest) throws IOException, ServletException {
        try {
            around.accept(() -> {
                try {
                    rest.run();
                } catch (IOException | ServletException e) {
                    throw new Carrier(e);
                }
                return Boolean.TRUE;
            });
        } catch (Carrier e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) e.getCause();
        }
    }
}
