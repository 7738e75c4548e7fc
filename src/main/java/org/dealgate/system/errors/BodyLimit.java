package org.dealgate.system.errors;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.dealgate.refusal.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends reading a body at the size its door allows, whether its length was announced or not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit implements Filter {

    private static final long MEGABYTE = 1024 * 1024;

    /**
     * How much a body may hold.
     *
     * @param megabytes what is said: a form has room for more than the largest file that it may bring
     */
    record Limit(long bytes, long megabytes) {

        static final Limit JSON = new Limit(MEGABYTE, 1);
        static final Limit FORM = new Limit(26 * MEGABYTE, 20);
        static final Limit DEPLOYMENT = new Limit(26 * MEGABYTE, 26);

        static Limit of(HttpServletRequest request) {
            Door door = Door.of(request);
            String type = request.getContentType();
            boolean upload = type != null && type.startsWith("multipart/");
            if (door != Door.PAGE && !upload) {
                return JSON;
            }
            return door == Door.ENGINE ? DEPLOYMENT : FORM;
        }

        Refusal refusal() {
            return Refusal.because(Refusal.Kind.TOO_LARGE, "system.body.too-large", megabytes);
        }
    }

    /** A body that grew beyond the limit while it was read. */
    static class TooLarge extends IOException {

        private final Limit limit;

        TooLarge(Limit limit) {
            super("Body of more than " + limit.bytes() + " bytes");
            this.limit = limit;
        }

        Refusal refusal() {
            return limit.refusal();
        }
    }

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        Limit limit = Limit.of(http);
        if (http.getContentLengthLong() > limit.bytes()) {
            problems.write(http, (HttpServletResponse) response, limit.refusal());
        } else if (http.getContentLengthLong() < 0 && http.getHeader("Transfer-Encoding") != null) {
            counted(new Counted(http, limit), (HttpServletResponse) response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void counted(Counted request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (TooLarge e) {
            problems.write(request, response, e.refusal());
        }
    }

    private static class Counted extends HttpServletRequestWrapper {

        private final Limit limit;

        Counted(HttpServletRequest request, Limit limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), limit, getRequest());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final Limit limit;
        private final ServletRequest request;
        private long read;

        CountedStream(ServletInputStream body, Limit limit, ServletRequest request) {
            this.body = body;
            this.limit = limit;
            this.request = request;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = body.read(into, offset, length);
            count(some);
            return some;
        }

        private void count(int more) throws TooLarge {
            read += Math.max(0, more);
            if (read > limit.bytes()) {
                // whoever reads may make something else of the exception
                request.setAttribute(Refusal.class.getName(), limit.refusal());
                throw new TooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
