package org.dealgate.approval;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How approvals are asked for.
 *
 * @param linkValidity how long a mailed link decides
 */
@ConfigurationProperties("dealgate.approval")
record ApprovalProperties(@DefaultValue("72h") Duration linkValidity) {}
