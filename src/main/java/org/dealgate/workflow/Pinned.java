package org.dealgate.workflow;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.published.Published;
import org.springframework.stereotype.Component;

/**
 * Reads the versions that a deal runs on from its {@code pins}, one string like {@code needs-proposal:1,form
 * capture-need:2}. Models bind to them: {@code ${pinned.version(pins, 'needs-proposal')}}, {@code ${pinned.version(pins,
 * 'approval-matrix')}}, {@code ${pinned.form(pins, 'capture-need')}}.
 */
@Component("pinned")
public class Pinned {

    public static final String FORM = "form ";

    /** The version of a process or decision. */
    @Published
    public Integer version(String pins, String key) {
        return find(pins, key).orElseThrow(() -> Refusal.conflict("workflow.pin.missing", key));
    }

    /** The version of a form; as text, because the engine casts a form's version to a string. */
    @Published
    public String form(String pins, String id) {
        return version(pins, FORM + id).toString();
    }

    /** As {@link #version}; empty where the deal was opened before there was one. */
    public Optional<Integer> find(String pins, String key) {
        return Arrays.stream(pins.split(","))
                .filter(pin -> pin.startsWith(key + ":"))
                .findFirst()
                .map(pin -> Integer.valueOf(pin.substring(key.length() + 1)));
    }

    /** The versions by key; a form's key is its id after {@value #FORM}. */
    public static SortedMap<String, Integer> read(String pins) {
        var versions = new TreeMap<String, Integer>();
        for (String pin : pins.split(",")) {
            int colon = pin.lastIndexOf(':');
            if (colon > 0) {
                versions.put(pin.substring(0, colon), Integer.valueOf(pin.substring(colon + 1)));
            }
        }
        return versions;
    }

    /** The opposite of {@link #read}. */
    public static String write(SortedMap<String, Integer> versions) {
        return versions.entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue())
                .collect(Collectors.joining(","));
    }
}
