package org.dealgate.designer.cases;

/**
 * A decision's cases as they are saved.
 *
 * @param version counts its saves, from 1; 0 where nobody has saved any, and these are offered to begin with
 */
public record VersionedCases(int version, CaseTable table) {}
