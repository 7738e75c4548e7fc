package org.dealgate.approval;

import java.util.List;

/** One asking of everybody whom the matrix demands, about one version of the terms. */
record Round(String dealNumber, int number, int termsVersion, String termsFingerprint, List<Gap> gaps, boolean ended) {}
