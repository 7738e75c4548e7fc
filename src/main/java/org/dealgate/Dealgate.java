package org.dealgate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Dealgate. Without a configured database it brings up everything it needs by itself. */
@SpringBootApplication
public class Dealgate {

    public static void main(String[] args) {
        try {
            SpringApplication.run(Dealgate.class, args);
        } catch (RuntimeException | Error e) {
            // reported already; threads that are left must not keep a program alive that did not start
            System.exit(1);
        }
    }
}
