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

    static final long JSON = 1024 * 1024;
    static final long UPLOAD = 26 * 1024 * 1024;

    /** A body that grew beyond the limit while it was read. */
    static class TooLarge extends IOException {

        private final long limit;

        TooLarge(long limit) {
            super("Body of more than " + limit + " bytes");
            this.limit = limit;
        }

        Refusal refusal() {
            return BodyLimit.refusal(limit);
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
        long limit = limit(http);
        if (http.getContentLengthLong() > limit) {
            problems.write(http, (HttpServletResponse) response, refusal(limit));
        } else if (http.getContentLengthLong() < 0 && http.getHeader("Transfer-Encoding") != null) {
            chain.doFilter(new Counted(http, limit), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    static Refusal refusal(long limit) {
        return Refusal.because(Refusal.Kind.TOO_LARGE, "system.body.too-large", limit / (1024 * 1024));
    }

    private static long limit(HttpServletRequest request) {
        String type = request.getContentType();
        boolean upload = type != null && type.startsWith("multipart/");
        return upload || Door.of(request) != Door.API ? UPLOAD : JSON;
    }

    private static class Counted extends HttpServletRequestWrapper {

        private final long limit;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private long read;

        CountedStream(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
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
            if (read > limit) {
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
