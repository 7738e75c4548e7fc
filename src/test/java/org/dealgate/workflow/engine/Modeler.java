package org.dealgate.workflow.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.dealgate.Caller;
import org.dealgate.workflow.deployment.ModelFile;

/** Camunda Modeler 5 as it talks to an engine: the same fields, parts and types. */
record Modeler(Caller caller, String address) {

    private static final String BOUNDARY = "----WebKitFormBoundaryq7Yc1Zk9wTfUaR3n";

    Modeler(int port, String person) {
        this(Caller.basic(port, person, person), "/engine-rest");
    }

    HttpResponse<String> checkConnection() {
        return caller.get(address + "/deployment?maxResults=0");
    }

    HttpResponse<String> version() {
        return caller.get(address + "/version");
    }

    /** The open diagram and what is attached to it. */
    HttpResponse<String> deploy(String name, ModelFile diagram, ModelFile... attachments) {
        var body = new ByteArrayOutputStream();
        field(body, "deployment-name", name);
        field(body, "deployment-source", "Camunda Modeler");
        field(body, "enable-duplicate-filtering", "true");
        file(body, diagram, "text/xml");
        Arrays.stream(attachments).forEach(file -> file(body, file, "application/octet-stream"));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return caller.send(
                "POST",
                address + "/deployment/create",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(body.toByteArray()));
    }

    HttpResponse<String> start(String definition, String businessKey) {
        return caller.send(
                "POST",
                address + "/process-definition/" + definition + "/start",
                "application/json",
                BodyPublishers.ofString("{\"businessKey\":\"" + businessKey + "\"}"));
    }

    private static void field(ByteArrayOutputStream body, String name, String value) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8));
    }

    private static void file(ByteArrayOutputStream body, ModelFile file, String type) {
        String name = file.name().replace("\n", "%0A").replace("\"", "%22");
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                        + name + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file.content());
        body.writeBytes("\r\n".getBytes(UTF_8));
    }
}
