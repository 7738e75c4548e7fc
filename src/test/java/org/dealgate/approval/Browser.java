package org.dealgate.approval;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser of its own: keeps cookies, fills in forms. */
class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(int port) {
        base = "http://127.0.0.1:" + port;
    }

    Browser signedInAs(String person) throws Exception {
        submit("/sign-in", Map.of("username", person, "password", person));
        return this;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html,*/*;q=0.8"));
    }

    HttpResponse<String> head(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)).method("HEAD", BodyPublishers.noBody()));
    }

    /** Opens the page and sends its form. */
    HttpResponse<String> submit(String path, Map<String, String> fields) throws Exception {
        return post(path, csrf(path), fields);
    }

    /** The token of the page's form; empty where it has none. */
    String csrf(String path) throws Exception {
        Matcher token = CSRF.matcher(get(path).body());
        return token.find() ? token.group(1) : "";
    }

    HttpResponse<String> post(String path, String csrf, Map<String, String> fields) throws Exception {
        var all = new LinkedHashMap<>(fields);
        if (!csrf.isEmpty()) {
            all.put("_csrf", csrf);
        }
        String body = all.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
    }
}
