package org.dealgate.deal;

import java.time.Instant;
import java.util.Map;

/** What somebody entered in a task's form: strings, booleans and numbers by the form's field keys. */
public record Answer(Stage stage, String task, Map<String, Object> answers, String actor, Instant givenAt) {}
