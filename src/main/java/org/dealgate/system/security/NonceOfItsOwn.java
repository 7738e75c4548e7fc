package org.dealgate.system.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request to the engine's webapps a script nonce of its own. Their filters hand it from the header to the page
 * in an attribute of the servlet context, which all requests share: any other request in between exchanges it, and the
 * browser then runs none of the page's scripts.
 */
class NonceOfItsOwn extends OncePerRequestFilter {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ServletContext context = withOwnNonce(request);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return context;
                    }
                },
                response);
    }

    private static ServletContext withOwnNonce(HttpServletRequest request) {
        ServletContext shared = request.getServletContext();
        return (ServletContext) Proxy.newProxyInstance(
                NonceOfItsOwn.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, args) -> {
                    if (args != null && NONCE.equals(args[0])) {
                        switch (method.getName()) {
                            case "setAttribute" -> {
                                request.setAttribute(NONCE, args[1]);
                                return null;
                            }
                            case "getAttribute" -> {
                                return request.getAttribute(NONCE);
                            }
                            default -> {}
                        }
                    }
                    return invoked(shared, method, args);
                });
    }

    private static Object invoked(ServletContext shared, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(shared, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
