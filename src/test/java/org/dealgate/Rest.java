package org.dealgate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A client of the REST API; everybody's password is their name. */
public final class Rest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final String person;

    private Rest(String base, String person) {
        this.base = base;
        this.person = person;
    }

    public static Rest as(String person, int port) {
        return new Rest("http://localhost:" + port, person);
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8), e);
            }
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The fields that a problem's answer names. */
        public List<String> fields() {
            return json().path("errors").findValuesAsText("field");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String json, String... headers) {
        return send(body("POST", path, json, headers));
    }

    public Answer put(String path, String json) {
        return send(body("PUT", path, json));
    }

    public Answer upload(String path, String fileName, byte[] content, String kind) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                        + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A form of parts by name; those named {@code file…} are PDF files. */
    public Answer form(String path, List<String> parts) {
        var body = new StringBuilder();
        for (String part : parts) {
            boolean file = part.startsWith("file") || part.startsWith("opportunities");
            body.append("--part\r\nContent-Disposition: form-data; name=\"" + part + "\""
                    + (file ? "; filename=\"a.pdf\"" : "") + "\r\n\r\n" + (file ? "%PDF-1.7" : "OTHER") + "\r\n");
        }
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body + "--part--\r\n")));
    }

    private HttpRequest.Builder body(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.method(method, BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        String secret = Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Basic " + secret);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
