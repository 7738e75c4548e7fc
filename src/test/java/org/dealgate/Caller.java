package org.dealgate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the running program over HTTP: nobody, a program with Basic credentials, or a browser. */
public final class Caller {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final HttpClient client;
    private final CookieManager cookies = new CookieManager();
    private final Map<String, String> headers;
    private String csrf = "";

    private Caller(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    public static Caller nobody(int port) {
        return new Caller(port, Map.of());
    }

    public static Caller basic(int port, String id, String password) {
        String credentials = Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Caller(port, Map.of("Authorization", "Basic " + credentials));
    }

    /** A browser with the person signed in. */
    public static Caller browser(int port, String id, String password) {
        Caller browser = new Caller(port, Map.of("Accept", "text/html,*/*"));
        var answer = browser.signIn(id, password);
        if (!answer.headers().firstValue("Location").orElse("").matches(".*/(approvals)?")) {
            throw new AssertionError(
                    "Not signed in: " + answer + answer.headers().map());
        }
        return browser;
    }

    public HttpResponse<String> signIn(String id, String password) {
        get("/sign-in");
        return postForm("/sign-in", Map.of("username", id, "password", password));
    }

    public HttpResponse<String> get(String path) {
        HttpResponse<String> answer = send("GET", path, null, BodyPublishers.noBody());
        Matcher matcher = CSRF.matcher(answer.body());
        if (matcher.find()) {
            csrf = matcher.group(1);
        }
        return answer;
    }

    /** As a form of the page that was loaded last would. */
    public HttpResponse<String> postForm(String path, Map<String, String> fields) {
        return postForm(path, fields.entrySet());
    }

    public HttpResponse<String> postForm(String path, Collection<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                .map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString(body + "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8)));
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    public HttpResponse<String> send(String method, String path, @Nullable String type, BodyPublisher body) {
        return send(method, path, type, body, Map.of());
    }

    public HttpResponse<String> send(
            String method, String path, @Nullable String type, BodyPublisher body, Map<String, String> more) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        headers.forEach(request::setHeader);
        if (type != null) {
            request.setHeader("Content-Type", type);
        }
        more.forEach(request::setHeader);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String csrf() {
        return csrf;
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(c -> c.getValue())
                .findFirst()
                .orElse("");
    }
}
