package org.dealgate.workflow.deployment;

import java.util.List;

/** What can be said about models before they run. Never throws, whatever the files contain. */
public interface ModelChecks {

    /**
     * @param files what is deployed together; what they refer to may also be deployed already
     * @return errors and warnings, by file and line
     */
    List<Finding> check(List<ModelFile> files);
}
