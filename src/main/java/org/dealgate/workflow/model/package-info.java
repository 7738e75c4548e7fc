/** What code calls by name in the shipped processes: one class a process, compared with its BPMN by a test. */
@NullMarked
@NamedInterface
package org.dealgate.workflow.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
