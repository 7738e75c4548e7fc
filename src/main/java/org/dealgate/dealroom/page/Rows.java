package org.dealgate.dealroom.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The repeated rows of a form, named like {@code lines[0].item}: counted, renumbered, added and removed. */
public final class Rows {

    private static final Pattern NAME = Pattern.compile("(\\w+)\\[(\\d{1,4})]\\.(\\w+)");
    private static final Pattern CHANGE = Pattern.compile("(\\w+)(\\+|-(\\d{1,4}))");

    private Rows() {}

    public static int count(MultiValueMap<String, String> sent, String list) {
        return indices(sent, list).size();
    }

    /** The form without its blank rows; the others move up. */
    public static MultiValueMap<String, String> tidy(MultiValueMap<String, String> sent, String... lists) {
        MultiValueMap<String, String> tidy = new LinkedMultiValueMap<>(sent);
        for (String list : lists) {
            renumber(
                    tidy,
                    list,
                    indices(sent, list).entrySet().stream()
                            .filter(Map.Entry::getValue)
                            .map(Map.Entry::getKey)
                            .toList());
        }
        return tidy;
    }

    /** The form with a row more or less: {@code lines+} adds one, {@code lines-2} removes the third. */
    public static MultiValueMap<String, String> change(MultiValueMap<String, String> sent, String change) {
        MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(sent);
        Matcher asked = CHANGE.matcher(change);
        if (asked.matches()) {
            String list = asked.group(1);
            var indices = indices(sent, list).keySet();
            if (asked.group(3) == null) {
                renumber(changed, list, List.copyOf(indices));
                changed.add(list + "[" + indices.size() + "].new", "");
            } else {
                int removed = Integer.parseInt(asked.group(3));
                renumber(
                        changed,
                        list,
                        indices.stream().filter(i -> i != removed).toList());
            }
        }
        return changed;
    }

    /** By index: whether anything is typed in the row. */
    private static Map<Integer, Boolean> indices(MultiValueMap<String, String> sent, String list) {
        Map<Integer, Boolean> indices = new TreeMap<>();
        sent.forEach((name, values) -> {
            Matcher row = NAME.matcher(name);
            if (row.matches() && row.group(1).equals(list)) {
                boolean typed = values.stream().anyMatch(value -> !value.isBlank());
                indices.merge(Integer.valueOf(row.group(2)), typed, Boolean::logicalOr);
            }
        });
        return indices;
    }

    private static void renumber(MultiValueMap<String, String> form, String list, List<Integer> kept) {
        MultiValueMap<String, String> before = new LinkedMultiValueMap<>(form);
        before.forEach((name, values) -> {
            Matcher row = NAME.matcher(name);
            if (row.matches() && row.group(1).equals(list)) {
                form.remove(name);
            }
        });
        before.forEach((name, values) -> {
            Matcher row = NAME.matcher(name);
            if (row.matches() && row.group(1).equals(list)) {
                int place = kept.indexOf(Integer.valueOf(row.group(2)));
                if (place >= 0) {
                    form.put(list + "[" + place + "]." + row.group(3), values);
                }
            }
        });
    }
}
