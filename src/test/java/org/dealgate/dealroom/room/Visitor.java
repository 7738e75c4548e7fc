package org.dealgate.dealroom.room;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgate.Caller;
import org.dealgate.PageForm;
import org.springframework.web.util.HtmlUtils;

/** Somebody in a browser on one deal's page, without scripts. */
final class Visitor {

    private final Caller browser;
    private final String deal;

    /** What came back, after following a redirect. */
    record Shown(int status, boolean redirected, String html) {

        String text() {
            return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<[^>]*>", " ")).replaceAll("\\s+", " ");
        }

        /** What stands out as refused, outside of any form. */
        String refused() {
            Matcher notice = Pattern.compile("class=\"notice bad\" role=\"alert\"[^>]*>\\s*<p>([^<]*)")
                    .matcher(html);
            return notice.find() ? HtmlUtils.htmlUnescape(notice.group(1)) : "";
        }
    }

    Visitor(int port, String person, String number) {
        this.browser = Caller.browser(port, person, person);
        this.deal = "/deals/" + number;
    }

    String page() {
        return shown(browser.get(deal)).html();
    }

    /** A blocker's forms are on its own page. */
    private String pageOf(String action) {
        Matcher blocker = Pattern.compile("/blockers/\\d+").matcher(action);
        return blocker.lookingAt() ? see(blocker.group()).html() : page();
    }

    Shown see(String query) {
        return shown(browser.get(deal + query));
    }

    /** The board, searched for one deal. */
    String board(String number) {
        return shown(browser.get("/?q=" + number)).text();
    }

    PageForm form(String action) {
        return PageForm.on(pageOf(action), deal + action);
    }

    PageForm form(Shown shown, String action) {
        return PageForm.on(shown.html(), deal + action);
    }

    boolean isOffered(String action) {
        return PageForm.find(pageOf(action), deal + action) != null;
    }

    Shown send(PageForm form) {
        return shown(browser.postForm(form.action(), form.fields()));
    }

    /** The form of somebody else's page, sent with a token of one's own. */
    Shown forge(PageForm form) {
        browser.get(deal);
        form.fields().removeIf(f -> f.getKey().equals("_csrf"));
        return shown(browser.postForm(form.action(), form.fields()));
    }

    /** Sends nothing but a token of one's own to where a form of the page would go. */
    int press(String action) {
        browser.get(deal);
        return browser.postForm(deal + action, List.of()).statusCode();
    }

    Shown upload(String name, byte[] content, String kind) {
        browser.get(deal);
        var body = new ByteArrayOutputStream();
        body.writeBytes((part("_csrf") + browser.csrf() + "\r\n" + part("kind") + kind
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return shown(browser.send(
                "POST",
                deal + "/documents",
                "multipart/form-data; boundary=x",
                BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String part(String name) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    private Shown shown(HttpResponse<String> answer) {
        if (answer.statusCode() != 302) {
            return new Shown(answer.statusCode(), false, answer.body());
        }
        String location = answer.headers().firstValue("Location").orElseThrow();
        String path = location.replaceFirst("^http://[^/]+", "").replaceFirst("#.*", "");
        var followed = browser.get(path);
        return new Shown(followed.statusCode(), true, followed.body());
    }
}
