package org.dealgate.refusal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** What a multipart form brings beside what is asked for would be lost silently: it is refused. */
public final class Parts {

    private static final int LONGEST_NAME = 100;

    private Parts() {}

    /** @throws Refusal naming every part that is not known or comes again */
    public static void require(HttpServletRequest request, Set<String> known) {
        require(request, known, Set.of());
    }

    /** @param several those of the known parts that may come again */
    public static void require(HttpServletRequest request, Set<String> known, Set<String> several) {
        var problems = new Problems();
        var seen = new HashSet<String>();
        for (Part part : of(request)) {
            if (!known.contains(part.getName())) {
                problems.add(
                        printable(part.getName()),
                        "refusal.part.unknown",
                        String.join(", ", known.stream().sorted().toList()));
            } else if (!seen.add(part.getName()) && !several.contains(part.getName())) {
                problems.add(part.getName(), "refusal.part.twice");
            }
        }
        problems.refuse();
    }

    private static Iterable<Part> of(HttpServletRequest request) {
        try {
            return request.getParts();
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("The form was readable a moment ago", e);
        }
    }

    private static String printable(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) + "…" : clean;
    }
}
