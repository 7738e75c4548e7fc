package org.dealgate.designer.migration;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgate.refusal.Refusal;

/** Reads versions as people write them, one like {@code technical-review:2} or {@code form capture-need:3}. */
final class Versions {

    private static final Pattern VERSION = Pattern.compile("([^:,]{1,255}):(\\d{1,9})");

    private Versions() {}

    static SortedMap<String, Integer> read(Collection<String> written) {
        var versions = new TreeMap<String, Integer>();
        for (String one : written) {
            Matcher version = VERSION.matcher(one);
            if (!version.matches()) {
                throw Refusal.invalid("versions", "migration.version.malformed", one);
            }
            versions.put(version.group(1), Integer.valueOf(version.group(2)));
        }
        return versions;
    }
}
