package org.dealgate.approval;

import java.util.List;

/** Who must approve. The decision table behind it is the designers'. */
public interface ApprovalMatrix {

    /** All demanded approvals by the version of the matrix that the deal is bound to; never empty. */
    List<DemandedApproval> demanded(MatrixInput input);
}
