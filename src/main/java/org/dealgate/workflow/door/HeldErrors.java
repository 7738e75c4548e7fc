package org.dealgate.workflow.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response whose body, where it is an error's, is kept back until somebody has looked at it. */
class HeldErrors extends HttpServletResponseWrapper {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable PrintWriter writer;

    HeldErrors(HttpServletResponse response) {
        super(response);
    }

    boolean holds() {
        if (writer != null) {
            writer.flush();
        }
        return body.size() > 0;
    }

    /** What it says: the message of an error in JSON, or all of it. */
    String message() {
        String text = body.toString(StandardCharsets.UTF_8);
        try {
            JsonNode error = JSON.readTree(text);
            return error.isObject() ? error.path("message").asText() : text;
        } catch (IOException e) {
            return text;
        }
    }

    void release() throws IOException {
        getResponse().setContentLength(body.size());
        body.writeTo(getResponse().getOutputStream());
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isError() ? new Held() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!isError()) {
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isError()) {
            super.flushBuffer();
        }
    }

    private boolean isError() {
        return getStatus() >= SC_BAD_REQUEST;
    }

    private class Held extends ServletOutputStream {

        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            body.write(some, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Written at once");
        }
    }
}
