package org.dealgate.system.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.LocaleResolver;

/** Turns whatever a controller throws into an answer: problem details for the API, a page for people. */
@ControllerAdvice
// before Spring's own, whose answers name no field
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedRequests {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);

    private final Problems problems;
    private final LocaleResolver locales;

    RefusedRequests(Problems problems, LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    @ExceptionHandler
    Object refusal(Refusal refusal, HttpServletRequest request) {
        return answer(request, problems.of(refusal, request.getRequestURI(), locales.resolveLocale(request)));
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return refusal(Unreadable.refusal(e), request);
    }

    @ExceptionHandler
    Object wrongType(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return refusal(Unreadable.parameter(e.getName(), e.getRequiredType()), request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return refusal(Refusal.invalid(e.getParameterName(), "system.field.required"), request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestPartException e, HttpServletRequest request) {
        return refusal(Refusal.invalid(e.getRequestPartName(), "system.part.required"), request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        if (e.contains(FileCountLimitExceededException.class)) {
            return refusal(Refusal.because(Refusal.Kind.TOO_LARGE, "system.body.too-many-parts"), request);
        }
        return refusal(BodyLimit.Limit.FORM.refusal(), request);
    }

    @ExceptionHandler
    Object noMultipart(MultipartException e, HttpServletRequest request) {
        return refusal(Refusal.because(Refusal.Kind.INVALID, "system.body.no-multipart"), request);
    }

    @ExceptionHandler
    Object unbound(BindException e, HttpServletRequest request) {
        var wrong = e.getFieldErrors().stream()
                .map(f -> new Refusal.Problem(f.getField(), "system.field.malformed", List.of()))
                .toList();
        return refusal(new Refusal(Refusal.Kind.INVALID, wrong), request);
    }

    /** PostgreSQL takes no NUL in a text; nobody should send one. */
    @ExceptionHandler
    Object data(DataIntegrityViolationException e, HttpServletRequest request) throws Exception {
        String message = String.valueOf(e.getMostSpecificCause().getMessage());
        return message.contains("0x00")
                ? refusal(Refusal.because(Refusal.Kind.INVALID, "system.body.control-characters"), request)
                : unforeseen(e, request);
    }

    @ExceptionHandler
    Object method(HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response) {
        return accepting(e, e.getSupportedHttpMethods(), request, response);
    }

    @ExceptionHandler
    Object type(HttpMediaTypeNotSupportedException e, HttpServletRequest request, HttpServletResponse response) {
        return accepting(e, e.getSupportedMediaTypes(), request, response);
    }

    @ExceptionHandler
    Object accept(HttpMediaTypeNotAcceptableException e, HttpServletRequest request, HttpServletResponse response) {
        return accepting(e, e.getSupportedMediaTypes(), request, response);
    }

    /** Names what would have been accepted, in the sentence and in the headers that HTTP has for it. */
    private Object accepting(
            ErrorResponse e,
            @Nullable Collection<?> accepted,
            HttpServletRequest request,
            HttpServletResponse response) {
        e.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        int status = e.getStatusCode().value();
        String path = request.getRequestURI();
        var locale = locales.resolveLocale(request);
        if (accepted == null || accepted.isEmpty()) {
            return answer(request, problems.of(status, ErrorAnswers.key(status), List.of(), path, locale));
        }
        String names =
                accepted.stream().map(Object::toString).distinct().sorted().collect(Collectors.joining(", "));
        return answer(request, problems.of(status, "system.accepted." + status, List.of(names), path, locale));
    }

    @ExceptionHandler
    Object unforeseen(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e;
        }
        if (e instanceof AsyncRequestNotUsableException) {
            return ResponseEntity.noContent().build();
        }
        var locale = locales.resolveLocale(request);
        int status = status(e);
        if (status < 500) {
            return answer(
                    request, problems.of(status, ErrorAnswers.key(status), List.of(), request.getRequestURI(), locale));
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unforeseen, reference {}", reference, e);
        return answer(
                request,
                problems.of(status, "system.error.unforeseen", List.of(reference), request.getRequestURI(), locale));
    }

    private static int status(Exception e) {
        if (e instanceof ErrorResponse known) {
            return known.getStatusCode().value();
        }
        ResponseStatus marked = AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
        return marked == null ? 500 : marked.code().value();
    }

    private static Object answer(HttpServletRequest request, ProblemDetail problem) {
        return Door.of(request) == Door.PAGE
                ? ErrorAnswers.page(problem.getStatus(), String.valueOf(problem.getDetail()))
                : ResponseEntity.status(problem.getStatus())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
    }
}
