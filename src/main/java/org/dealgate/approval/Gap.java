package org.dealgate.approval;

/**
 * A demanded approval that nobody may give: the position is vacant, or held only by people who opened, own or assist the
 * deal, or who are asked in this round already.
 */
public record Gap(int level, String position, String rule) {}
