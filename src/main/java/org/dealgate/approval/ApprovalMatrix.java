package org.dealgate.approval;

/** Who must approve. The decision tables behind it are the designers'. */
public interface ApprovalMatrix {

    /** By the version of the matrix that the deal is bound to. */
    Demand demanded(MatrixInput input);
}
