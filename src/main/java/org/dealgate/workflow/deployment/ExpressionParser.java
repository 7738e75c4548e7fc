package org.dealgate.workflow.deployment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgate.workflow.deployment.Expression.Argument;
import org.dealgate.workflow.deployment.Expression.Call;
import org.dealgate.workflow.deployment.Expression.Malformed;

/** Reads the part of the engine's expression language that models may use; the rest of it is no language here. */
class ExpressionParser {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*"
            + "|[0-9]{1,15}(\\.[0-9]{1,15})?"
            + "|'[^'\\\\]*'|\"[^\"\\\\]*\""
            + "|==|!=|<=|>=|&&|\\|\\||[-+*/%<>!().,}]");
    private static final Set<String> OR = Set.of("or", "||");
    private static final Set<String> AND = Set.of("and", "&&");
    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
    private static final Set<String> BEFORE = Set.of("not", "!", "empty", "-");
    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final Set<String> RESERVED = Set.of(
            "or",
            "and",
            "not",
            "empty",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "instanceof",
            "true",
            "false",
            "null");
    private static final String BUSINESS_KEY = "execution.processBusinessKey";

    /** A person's expression has a few brackets; a thousand would overflow the stack. */
    private static final int DEEPEST = 30;

    private final String value;
    private final Matcher tokens;
    private final Set<String> variables = new LinkedHashSet<>();
    private final List<Call> calls = new ArrayList<>();
    private int at;
    private int depth;

    ExpressionParser(String value) {
        this.value = value;
        this.tokens = TOKEN.matcher(value);
    }

    Expression parse() throws Malformed {
        boolean alone = true;
        int terms = 0;
        for (int start = next(); start >= 0; start = next()) {
            alone &= value.substring(at, start).isBlank() && terms == 0;
            at = start + 2;
            terms += expression();
            expect("}");
        }
        alone &= value.substring(at).isBlank() && terms == 1;
        return new Expression(
                Collections.unmodifiableSet(variables),
                List.copyOf(calls),
                alone && calls.isEmpty() ? variables.stream().findFirst() : Optional.empty(),
                alone ? calls.stream().findFirst() : Optional.empty());
    }

    private int next() {
        int dollar = value.indexOf("${", at);
        int hash = value.indexOf("#{", at);
        return dollar < 0 || hash >= 0 && hash < dollar ? hash : dollar;
    }

    /** How many terms and operators it has: one where it is nothing but a name, a question or a literal. */
    private int expression() throws Malformed {
        if (++depth > DEEPEST) {
            throw malformed();
        }
        int terms = chain(OR, () -> chain(AND, () -> chain(COMPARISONS, () -> chain(ARITHMETIC, this::unary))));
        depth--;
        return terms;
    }

    private interface Part {
        int read() throws Malformed;
    }

    private int chain(Set<String> operators, Part part) throws Malformed {
        int terms = part.read();
        while (operators.contains(peek())) {
            take();
            terms += part.read();
        }
        return terms;
    }

    private int unary() throws Malformed {
        int operators = 0;
        for (; BEFORE.contains(peek()); operators++) {
            take();
        }
        return operators + term();
    }

    private int term() throws Malformed {
        String token = take();
        if (token.equals("(")) {
            int terms = expression();
            expect(")");
            return terms;
        }
        if (isLiteral(token)) {
            return 2;
        }
        requireName(token);
        if (!peek().equals(".")) {
            variables.add(token);
            return 1;
        }
        take();
        String member = take();
        requireName(member);
        if (peek().equals("(")) {
            calls.add(new Call(token, member, arguments()));
            return 1;
        }
        if (!BUSINESS_KEY.equals(token + "." + member)) {
            throw malformed();
        }
        return 2;
    }

    private List<Argument> arguments() throws Malformed {
        expect("(");
        var arguments = new ArrayList<Argument>();
        while (!peek().equals(")")) {
            if (!arguments.isEmpty()) {
                expect(",");
            }
            arguments.add(argument());
        }
        expect(")");
        return List.copyOf(arguments);
    }

    private Argument argument() throws Malformed {
        String token = take();
        if (isLiteral(token)) {
            return new Argument(false, token);
        }
        requireName(token);
        variables.add(token);
        return new Argument(true, token);
    }

    private static boolean isLiteral(String token) {
        return !token.isEmpty() && "'\"0123456789".indexOf(token.charAt(0)) >= 0 || LITERALS.contains(token);
    }

    private void requireName(String token) throws Malformed {
        if (token.isEmpty()
                || !Character.isLetter(token.charAt(0)) && token.charAt(0) != '_'
                || RESERVED.contains(token)) {
            throw malformed();
        }
    }

    private void expect(String token) throws Malformed {
        if (!take().equals(token)) {
            throw malformed();
        }
    }

    private String take() {
        String token = peek();
        at += token.length();
        return token;
    }

    /** Empty where no token begins. */
    private String peek() {
        while (at < value.length() && Character.isWhitespace(value.charAt(at))) {
            at++;
        }
        return tokens.region(at, value.length()).lookingAt() ? tokens.group() : "";
    }

    private Malformed malformed() {
        int end = Math.min(at, value.length());
        return new Malformed(value.substring(Math.max(0, end - 20), Math.min(value.length(), end + 20))
                .strip());
    }
}
