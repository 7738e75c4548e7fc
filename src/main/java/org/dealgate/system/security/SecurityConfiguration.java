package org.dealgate.system.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import org.dealgate.people.Channel;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One filter chain per door. Matchers by path pattern: string matchers miss servlets that are mapped by prefix. */
@Configuration
class SecurityConfiguration {

    private static final String CSRF_COOKIE = "DEALGATE_CSRF";

    private final People people;
    private final DoorAnswers answers;

    SecurityConfiguration(People people, DoorAnswers answers) {
        this.people = people;
        this.answers = answers;
    }

    /** The engine's REST API: credentials with every call, no session, no cookie. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        door(http, Channel.REST, at("/engine-rest", "/engine-rest/**"));
        return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(answers::challenge))
                .exceptionHandling(e -> e.authenticationEntryPoint(answers::challenge))
                .authorizeHttpRequests(a -> dispatches(a).anyRequest().authenticated())
                .build();
    }

    /** Our API: credentials with the call, or the session of a page, which then brings its CSRF token. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        door(http, Channel.REST, at("/api", "/api/**", "/v3/api-docs", "/v3/api-docs/**", "/actuator/**"));
        return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens())
                        .ignoringRequestMatchers(request -> request.getHeader("Authorization") != null))
                .httpBasic(basic -> basic.authenticationEntryPoint(answers::challenge))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(answers::challenge).accessDeniedHandler(answers::problem))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(a -> dispatches(a)
                        .requestMatchers(at("/actuator/health", "/actuator/health/**"))
                        .permitAll()
                        .requestMatchers(at("/actuator/**"))
                        .hasAuthority(Permission.OPERATE.name())
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Tasklist, Cockpit and Admin, with our session; their API keeps the engine's own CSRF filter. */
    @Bean
    @Order(3)
    SecurityFilterChain engineWebapps(HttpSecurity http) throws Exception {
        door(http, Channel.TASKLIST, at("/camunda", "/camunda/**"));
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(h -> h.cacheControl(c -> c.disable()))
                .addFilterBefore(new NonceOfItsOwn(), HeaderWriterFilter.class)
                .addFilterBefore(new TasklistSignOut(), HeaderWriterFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(answers::signInOrUnauthorized)
                        .accessDeniedHandler(answers::plain))
                .authorizeHttpRequests(a -> dispatches(a)
                        // CVE-2026-77226: creates an administrator without sign-in
                        .requestMatchers(at("/camunda/api/admin/setup", "/camunda/api/admin/setup/**"))
                        .denyAll()
                        // the engine's own sign-in; people's passwords are not known to it
                        .requestMatchers(at("/camunda/api/admin/auth/user/{engine}/login/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Pages. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, SignInLanding landing, SignInFailure failure, LinkLimit links)
            throws Exception {
        door(http, Channel.PAGE, at("/**"));
        return http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .addFilterBefore(links.filter(), CsrfFilter.class)
                .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(PageHeaders.CONTENT_SECURITY_POLICY)))
                .formLogin(f -> f.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .successHandler(landing)
                        .failureHandler(failure))
                .logout(l -> l.logoutRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/sign-out"))
                        .logoutSuccessHandler((request, response, who) -> response.sendRedirect("/sign-in?signed-out")))
                .exceptionHandling(e -> e.authenticationEntryPoint(answers::signInOrUnauthorized))
                .requestCache(c -> c.requestCache(landing.requestCache()))
                .authorizeHttpRequests(a -> dispatches(a)
                        // for who holds a link and wants to sign in: remembers where to go back to, on the server
                        .requestMatchers(at("/a/*/sign-in"))
                        .authenticated()
                        .requestMatchers(at("/sign-in", "/a/**", "/mailbox", "/mailbox/**", "/assets/**", "/error"))
                        .permitAll()
                        .requestMatchers(at("/people", "/people/**"))
                        .hasAuthority(Permission.ADMINISTER_PEOPLE.name())
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private void door(HttpSecurity http, Channel channel, RequestMatcher where) throws Exception {
        http.securityMatcher(where)
                .headers(PageHeaders::everywhere)
                .addFilterBefore(new OtherSiteFilter(answers), CsrfFilter.class)
                .addFilterBefore(new ActorFilter(people, channel), AuthorizationFilter.class);
    }

    // a page that was let in may forward, and an error that was answered keeps its status
    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry dispatches(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        return requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
    }

    // not the default name: the engine's webapps have a cookie of that name themselves
    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(CSRF_COOKIE);
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private static RequestMatcher at(String... patterns) {
        RequestMatcher[] matchers = new RequestMatcher[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            matchers[i] = withDefaults().matcher(patterns[i]);
        }
        return new OrRequestMatcher(matchers);
    }
}
