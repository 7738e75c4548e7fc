package org.dealgate.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserInfoCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTenantCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserInfoCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.dealgate.refusal.Refusal;

/**
 * People are administered in Dealgate; the engine's users and groups only mirror them. Whoever tries to change those by
 * another door is refused, which also closes CVE-2026-77226 within the engine: its setup creates a user and a membership.
 */
class IdentityGuard {

    private static final Set<Class<?>> CHANGES = Set.of(
            CreateMembershipCmd.class,
            CreateTenantGroupMembershipCmd.class,
            CreateTenantUserMembershipCmd.class,
            DeleteGroupCmd.class,
            DeleteMembershipCmd.class,
            DeleteTenantCmd.class,
            DeleteTenantGroupMembershipCmd.class,
            DeleteTenantUserMembershipCmd.class,
            DeleteUserCmd.class,
            DeleteUserInfoCmd.class,
            DeleteUserPictureCmd.class,
            SaveGroupCmd.class,
            SaveTenantCmd.class,
            SaveUserCmd.class,
            SetUserInfoCmd.class,
            SetUserPictureCmd.class,
            UnlockUserCmd.class);

    void check(Command<?> command) {
        if (CHANGES.contains(command.getClass()) && !InternalCall.isOpen()) {
            throw new RefusedCommand(Refusal.notAllowed("workflow.identity.elsewhere"));
        }
    }
}
