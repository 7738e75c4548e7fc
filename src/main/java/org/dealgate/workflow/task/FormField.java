package org.dealgate.workflow.task;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, with what its value must keep to.
 *
 * @param hide a FEEL expression; the field is not shown while it is true
 * @param readOnly shown but not asked: whatever is sent in for it is ignored
 * @param options the values to choose from; null where they come from {@code optionsKey} or the field has none
 * @param optionsKey the prefilled value that holds the options
 * @param outcome whether the answer becomes a process variable
 */
record FormField(
        String key,
        String label,
        FieldType type,
        boolean readOnly,
        @Nullable String hide,
        boolean required,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String pattern,
        @Nullable String validation,
        @Nullable Integer decimals,
        @Nullable List<String> options,
        @Nullable String optionsKey,
        boolean notInThePast,
        boolean outcome) {

    FormField withoutWords() {
        return new FormField(
                key,
                "",
                type,
                readOnly,
                hide,
                required,
                minLength,
                maxLength,
                min,
                max,
                pattern,
                validation,
                decimals,
                options == null ? null : options.stream().sorted().toList(),
                optionsKey,
                notInThePast,
                outcome);
    }
}
