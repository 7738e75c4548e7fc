package org.dealgate.designer.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dealgate.workflow.deployment.Finding.Level;
import org.jspecify.annotations.Nullable;

/** Everything that is checked, and how bad it is unless somebody says otherwise. */
enum Check {
    // files, and the process as a whole
    NOT_CHECKED(Level.WARNING),
    DUPLICATE_MODEL(Level.ERROR),
    NOT_EXECUTABLE(Level.ERROR),
    NO_TIME_TO_LIVE(Level.ERROR),
    NO_PLATFORM(Level.WARNING),
    NO_START(Level.ERROR),
    NO_END(Level.ERROR),
    DUPLICATE_ID(Level.ERROR),
    UNREACHABLE(Level.WARNING),
    DEAD_END(Level.ERROR),
    LOOSE_FLOW(Level.ERROR),
    ENDLESS_LOOP(Level.ERROR),
    CALLS_ITSELF(Level.ERROR),

    // delegates, listeners and questions
    UNKNOWN_BEAN(Level.ERROR),
    BEAN_MISPLACED(Level.ERROR),
    MISSING_PROPERTY(Level.ERROR),
    WRONG_PROPERTY(Level.ERROR),
    UNREAD_PROPERTY(Level.WARNING),
    UNKNOWN_BLOCKER_KIND(Level.ERROR),
    UNKNOWN_FIELD(Level.ERROR),
    NOTHING_TO_DO(Level.ERROR),
    EXPRESSION_MALFORMED(Level.ERROR),
    UNKNOWN_QUESTION(Level.ERROR),
    WRONG_ARGUMENTS(Level.ERROR),

    // forms, decisions and processes that a process names
    NO_FORM(Level.WARNING),
    FORM_KEY(Level.ERROR),
    UNKNOWN_FORM(Level.ERROR),
    UNKNOWN_DECISION(Level.ERROR),
    UNKNOWN_PROCESS(Level.ERROR),
    UNPINNED(Level.ERROR),
    NOT_HANDED_ON(Level.ERROR),
    NO_BUSINESS_KEY(Level.ERROR),

    // element templates
    UNKNOWN_TEMPLATE(Level.WARNING),
    TEMPLATE_OUTDATED(Level.WARNING),
    TEMPLATE_MISPLACED(Level.ERROR),
    TEMPLATE_EDITED(Level.ERROR),
    TEMPLATE_VALUE(Level.ERROR),
    TEMPLATE_CHOICE(Level.ERROR),
    TEMPLATE_LENGTH(Level.ERROR),
    TEMPLATE_UNSET(Level.ERROR),
    TEMPLATE_DEFAULT(Level.WARNING),

    // user tasks whose completion means something
    TASK_RENAMED(Level.ERROR),
    ANSWER_NEEDED(Level.ERROR),
    ANSWER_DROPPED(Level.WARNING),

    // dates and times
    TIME_MALFORMED(Level.ERROR),
    NUMBER_MALFORMED(Level.ERROR),
    /** Dealgate gives a task that has none the usual one. */
    NO_DUE_DATE,

    // what a process waits for, and which stages it is about
    UNKNOWN_MESSAGE(Level.ERROR),
    NO_DAY(Level.ERROR),
    OTHER_STAGE(Level.ERROR),
    STAGE_PASSED(Level.ERROR),

    // people
    NOBODY(Level.ERROR),
    UNKNOWN_GROUP(Level.ERROR),
    UNKNOWN_PERSON(Level.ERROR),
    NAMED_PERSON(Level.WARNING),

    // save points
    NO_SAVE_POINT(Level.WARNING),
    NO_RETRIES(Level.WARNING),

    // variables and choices
    VARIABLE_UNWRITTEN(Level.ERROR),
    VARIABLE_TOO_EARLY(Level.ERROR),
    VARIABLE_NEVER_COMES(Level.WARNING),
    ANSWER_UNREAD(Level.WARNING),
    UNKNOWN_ANSWER(Level.ERROR),
    NO_EXPRESSION(Level.ERROR),
    NOT_YES_OR_NO(Level.ERROR),
    WRONG_COMPARISON(Level.ERROR),
    DEFAULT_WITH_CONDITION(Level.ERROR),
    NO_CONDITION(Level.ERROR),
    NO_DEFAULT(Level.WARNING),
    NO_WAY_OUT(Level.ERROR),

    // forms
    FORM_WITHOUT_ID(Level.ERROR),
    FORM_UNUSED(Level.WARNING),
    FORM_TOO_NEW(Level.WARNING),
    FORM_PLATFORM(Level.WARNING),
    FORM_WITHOUT_COMPONENTS(Level.ERROR),
    FORM_NO_COMPONENT(Level.ERROR),
    FORM_UNKNOWN_TYPE(Level.ERROR),
    FORM_ANSWER_REFUSED(Level.ERROR),
    FORM_DUPLICATE_KEY(Level.ERROR),
    FORM_WITHOUT_KEY(Level.ERROR),
    FORM_KEY_NO_NAME(Level.ERROR),
    FORM_WITHOUT_LABEL(Level.WARNING),
    FORM_KEY_IS_FACT(Level.ERROR),
    FORM_UNKNOWN_FACT(Level.WARNING),
    FORM_REQUIRED_BUT_DISABLED(Level.WARNING),
    FORM_WITHOUT_DECIMALS(Level.WARNING),
    FORM_UNKNOWN_OPTIONS(Level.ERROR),
    FORM_WITHOUT_OPTIONS(Level.ERROR),
    FORM_LIMITS(Level.ERROR),
    FORM_PATTERN(Level.ERROR),
    FORM_PATTERN_UNCHECKED(Level.WARNING),
    FORM_FEEL_MALFORMED(Level.ERROR),
    FORM_UNKNOWN_NAME(Level.ERROR),

    // decisions
    DECISION_UNUSED(Level.WARNING),
    UNKNOWN_REQUIRED_DECISION(Level.ERROR),
    CIRCULAR_DECISIONS(Level.ERROR),
    FEEL_MALFORMED(Level.ERROR),
    UNKNOWN_INPUT(Level.ERROR),
    UNKNOWN_TYPE(Level.ERROR),
    WRONG_TYPE(Level.ERROR),
    NUMBER_WITH_COMMAS(Level.WARNING),
    UNKNOWN_VALUE(Level.ERROR),
    MISSING_OUTPUT(Level.ERROR),
    HIT_POLICY(Level.ERROR),
    WRONG_NUMBER_OF_CELLS(Level.ERROR),
    TOO_MANY_RULES(Level.WARNING),
    RULES_OVERLAP(Level.ERROR),
    RULES_CONTRADICT(Level.ERROR),
    RULE_SHADOWED(Level.WARNING),
    RULE_REPEATED(Level.WARNING),
    RULES_GAP(Level.WARNING),
    EVENT_UNHEARD(Level.WARNING);

    private final @Nullable Level usual;

    Check(Level usual) {
        this.usual = usual;
    }

    /** Off unless somebody wants it. */
    Check() {
        this.usual = null;
    }

    Optional<Level> usual() {
        return Optional.ofNullable(usual);
    }

    /** As in findings, in the configuration and in the texts. */
    String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Check> of(String rule) {
        return Arrays.stream(values())
                .filter(check -> check.rule().equals(rule))
                .findFirst();
    }
}
