package org.dealgate.workflow.task;

import java.util.Optional;

/** The kinds of form fields that people fill in, by the names that form-js gives them. */
enum FieldType {
    TEXT("textfield"),
    LONG_TEXT("textarea"),
    NUMBER("number"),
    CHECKBOX("checkbox"),
    SELECT("select"),
    RADIO("radio"),
    DATE("datetime");

    private final String formJs;

    FieldType(String formJs) {
        this.formJs = formJs;
    }

    static Optional<FieldType> of(String formJs) {
        for (FieldType type : values()) {
            if (type.formJs.equals(formJs)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
