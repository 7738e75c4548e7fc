package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DealgateTest
class ReminderMailTest {

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalRounds rounds;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void a_reminder_says_since_when_the_approval_is_awaited() {
        var walk = new SignOffWalk(deals, terms, approvals, runtime, tasks);
        ApprovalRequest open = walk.request(walk.smallDeal(), "eva");

        // read before the commit: a mail that was sent is wiped
        String reminder = transactions.execute(transaction -> {
            rounds.remind(String.valueOf(open.id()));
            return jdbc.sql("SELECT text_body FROM outbox WHERE thread_key = :deal AND template = 'approval-reminder'")
                    .param("deal", open.dealNumber())
                    .query(String.class)
                    .single();
        });

        assertThat(reminder).containsPattern("\nAsked on: \\w+ \\d+, 20\\d\\d").contains("/a/");
    }
}
