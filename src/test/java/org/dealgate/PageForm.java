package org.dealgate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A form as a page shows it: what it holds, what is wrong with it, and what its button would send. */
public final class PageForm {

    private static final Pattern CONTROL = Pattern.compile(
            "<input([^>]*)>|<select([^>]*)>(.*?)</select>|<textarea([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>", Pattern.DOTALL);

    private final String action;
    private final String html;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    private PageForm(String action, String html) {
        this.action = action;
        this.html = html;
        Matcher control = CONTROL.matcher(html);
        while (control.find()) {
            read(control);
        }
    }

    /** The form that is sent to the path; fails where the page has none. */
    public static PageForm on(String page, String action) {
        PageForm form = find(page, action);
        if (form == null) {
            throw new AssertionError("No form for " + action + " on the page");
        }
        return form;
    }

    public static @Nullable PageForm find(String page, String action) {
        Matcher form = Pattern.compile(
                        "<form[^>]*action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>", Pattern.DOTALL)
                .matcher(page);
        return form.find() ? new PageForm(action, form.group(1)) : null;
    }

    public String action() {
        return action;
    }

    public List<Map.Entry<String, String>> fields() {
        return fields;
    }

    public String value(String name) {
        return fields.stream()
                .filter(f -> f.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The form has no field " + name));
    }

    public List<String> values(String name) {
        return fields.stream()
                .filter(f -> f.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Types into a field that the form has, or ticks a box. */
    public PageForm with(String name, String... values) {
        if (!html.contains("name=\"" + name + "\"")) {
            throw new AssertionError("The form has no field " + name);
        }
        fields.removeIf(f -> f.getKey().equals(name));
        for (String value : values) {
            fields.add(Map.entry(name, value));
        }
        return this;
    }

    /** The sentences in the form that say what is wrong. */
    public List<String> wrong() {
        Matcher sentence = Pattern.compile("class=\"(?:error|notice bad)\"(?![^>]*hidden)[^>]*>\\s*(?:<p>)?([^<]*)")
                .matcher(html);
        List<String> wrong = new ArrayList<>();
        while (sentence.find()) {
            wrong.add(HtmlUtils.htmlUnescape(sentence.group(1)));
        }
        return wrong;
    }

    private void read(Matcher control) {
        String input = control.group(1);
        if (input != null) {
            String type = attribute(input, "type");
            boolean box = "checkbox".equals(type) || "radio".equals(type);
            if (attribute(input, "name") != null && !"file".equals(type) && (!box || input.contains("checked"))) {
                add(input, attribute(input, "value"));
            }
        } else if (control.group(2) != null) {
            Matcher option = OPTION.matcher(control.group(3));
            String chosen = null;
            while (option.find()) {
                boolean selected = option.group(1).contains("selected");
                chosen = chosen == null || selected ? attribute(option.group(1), "value") : chosen;
            }
            add(control.group(2), chosen);
        } else {
            add(control.group(4), HtmlUtils.htmlUnescape(control.group(5)));
        }
    }

    private void add(String tag, @Nullable String value) {
        String name = attribute(tag, "name");
        if (name != null) {
            fields.add(Map.entry(name, value == null ? "" : value));
        }
    }

    private static @Nullable String attribute(String tag, String name) {
        Matcher attribute =
                Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? HtmlUtils.htmlUnescape(attribute.group(1)) : null;
    }
}
