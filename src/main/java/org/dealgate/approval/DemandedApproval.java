package org.dealgate.approval;

/**
 * One line of the matrix's answer.
 *
 * @param level levels are asked one after the other, lowest first; all of one level at the same time
 * @param position key of the position whose holder must approve
 * @param ruleId the matrix rule that demands it
 */
public record DemandedApproval(int level, String position, String ruleId) {}
