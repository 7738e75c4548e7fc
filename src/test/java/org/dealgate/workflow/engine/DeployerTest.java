package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dealgate.DealgateTest;
import org.dealgate.workflow.Pins;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DealgateTest
class DeployerTest {

    @Autowired
    Deployer deployer;

    @Autowired
    Pins pins;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nodes_that_start_again_at_the_same_moment_deploy_nothing_new() {
        List<String> before = deployments();
        String pinned = pins.current();

        IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.runAsync(deployer::afterSingletonsInstantiated))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(deployments()).isEqualTo(before);
        assertThat(pins.current()).isEqualTo(pinned);
    }

    @Test
    void resources_have_names_that_do_not_depend_on_where_the_program_runs_from() {
        assertThat(jdbc.sql("""
                                select b.name_ from act_ge_bytearray b join act_re_deployment d on d.id_ = b.deployment_id_
                                where d.name_ = 'dealgate'
                                """).query(String.class).list())
                .contains("processes/needs-proposal.bpmn", "processes/approval-matrix.dmn", "forms/capture-need.form")
                .allSatisfy(name -> assertThat(name).matches("(processes|forms)/[a-z-]+\\.(bpmn|dmn|form)"));
    }

    @Test
    void pins_name_processes_decisions_and_forms() {
        assertThat(pins.current().split(","))
                .anySatisfy(pin -> assertThat(pin).matches("needs-proposal:\\d+"))
                .anySatisfy(pin -> assertThat(pin).matches("approval-matrix:\\d+"))
                .anySatisfy(pin -> assertThat(pin).matches("form capture-need:\\d+"));
    }

    private List<String> deployments() {
        return jdbc.sql("select id_ from act_re_deployment where name_ = ? order by id_")
                .param(Deployer.NAME)
                .query(String.class)
                .list();
    }
}
