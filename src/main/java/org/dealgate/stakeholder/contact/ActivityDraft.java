package org.dealgate.stakeholder.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dealgate.stakeholder.Stance;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is logged.
 *
 * @param day null for today
 * @param with ids of stakeholders of the deal, one at least
 * @param stances how some of them stand now, by their ids
 * @param by id of who of us it was; null for who logs it
 * @param nextStepOn the day for which the next step was agreed; only with a next step
 */
public record ActivityDraft(
        @Nullable ActivityKind kind,
        @Nullable LocalDate day,
        @Nullable List<Long> with,
        @Nullable Map<Long, Stance> stances,
        @Nullable String by,
        @Nullable String about,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn) {}
