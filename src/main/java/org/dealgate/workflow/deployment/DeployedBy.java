package org.dealgate.workflow.deployment;

import java.time.Instant;

/**
 * Who brought a deployment in.
 *
 * @param person their id
 */
public record DeployedBy(String person, Instant at) {}
