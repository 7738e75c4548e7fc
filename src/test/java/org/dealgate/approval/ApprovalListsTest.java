package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.Statements;
import org.dealgate.account.Accounts;
import org.dealgate.approval.ApprovalLists.Kind;
import org.dealgate.approval.ApprovalLists.Part;
import org.dealgate.approval.authority.Delegation;
import org.dealgate.approval.authority.DelegationDraft;
import org.dealgate.approval.authority.Delegations;
import org.dealgate.deal.Deals;
import org.dealgate.people.Channel;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two executives of whom one may stand in for the other, and what waits for them. */
@DealgateTest
class ApprovalListsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApprovalLists lists;

    @Autowired
    private StandIns standIns;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Deals deals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private PiledUp piledUp;
    private String approver;
    private String standIn;

    @BeforeEach
    void hire() {
        piledUp = new PiledUp(deals, jdbc);
        approver = Staff.member(people, Groups.EXECUTIVES);
        standIn = Staff.member(people, Groups.EXECUTIVES);
    }

    @Test
    void a_list_goes_on_where_its_part_ended() {
        String deal = piledUp.deal();
        piledUp.open(deal, approver, 130);

        Part first = lists.of(Kind.WAITING, approver, null, 100);
        Part second = lists.of(Kind.WAITING, approver, first.next(), 100);

        assertThat(first.requests()).hasSize(100);
        assertThat(second.requests()).hasSize(30);
        assertThat(second.next()).isNull();
        var all = new ArrayList<>(first.requests());
        all.addAll(second.requests());
        assertThat(all).extracting(ApprovalRequest::id).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void what_was_decided_last_comes_first_and_the_list_goes_on() {
        String deal = piledUp.deal();
        List<Long> decided = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long request = piledUp.open(deal, approver);
            decided.add(0, request);
            piledUp.decide(request, approver, null);
        }

        Part first = lists.of(Kind.DECIDED, approver, null, 3);
        Part second = lists.of(Kind.DECIDED, approver, first.next(), 3);

        assertThat(first.requests()).extracting(ApprovalRequest::id).isEqualTo(decided.subList(0, 3));
        assertThat(second.requests()).extracting(ApprovalRequest::id).isEqualTo(decided.subList(3, 5));
    }

    @Test
    void delegated_is_what_the_stand_in_may_decide_and_nothing_else() {
        String group = "Group " + UUID.randomUUID();
        accounts.linkToGroup(accounts.findOrCreate(group + " plant"), group);
        String inGroup = piledUp.deal(group + " plant");
        String inRegion = piledUp.deal();
        jdbc.sql("UPDATE account SET region = ' apac ' WHERE id = (SELECT account_id FROM deal WHERE number = :deal)")
                .param("deal", inRegion)
                .update();
        String elsewhere = piledUp.deal();
        String assisted = piledUp.deal(group);
        jdbc.sql("UPDATE deal SET assistant = :person WHERE number = :deal")
                .param("person", standIn)
                .param("deal", assisted)
                .update();
        long open = piledUp.open(inGroup, approver);
        long paused = piledUp.open(inGroup, approver);
        piledUp.pause(paused);
        long asAssistant = piledUp.open(assisted, approver);
        long askedBeside = piledUp.open(inGroup, approver);
        piledUp.beside(askedBeside, standIn);
        long regional = piledUp.open(inRegion, approver);
        long outside = piledUp.open(elsewhere, approver);
        delegate(null, accounts.findOrCreate(group).id());
        delegate("APAC", null);

        List<Long> listed = delegated();

        assertThat(listed).containsExactly(open, paused, regional);
        for (long request : List.of(open, paused, asAssistant, askedBeside, regional, outside)) {
            assertThat(listed.contains(request)).as("%s", request).isEqualTo(mayDecide(request));
        }
    }

    @Test
    void delegated_ends_with_the_delegation() {
        piledUp.open(piledUp.deal(), approver);
        Delegation delegation = delegate(null, null);
        assertThat(delegated()).hasSize(1);

        SignOffWalk.as(approver, Channel.PAGE, () -> delegations.revoke(delegation.id()));

        assertThat(delegated()).isEmpty();
    }

    @Test
    void the_page_shows_three_lists_and_marks_what_is_special() {
        String deal = piledUp.deal();
        long open = piledUp.open(deal, approver);
        long paused = piledUp.open(deal, approver);
        piledUp.pause(paused);
        piledUp.decide(piledUp.open(deal, approver), standIn, approver);
        delegate(null, null);

        String page = Caller.browser(port, standIn, standIn).get("/approvals").body();

        assertThat(page)
                .contains("Nothing waits for you.", "Delegated to me", "in place of Person " + approver)
                .contains("CNY 2,200,000", "27.27 %", "8.33 %", "waits for an answer", "/approvals/" + open)
                .contains("name=\"ids\" value=\"" + open + "\"")
                .doesNotContain("value=\"" + paused + "\"");
        assertThat(page.substring(page.indexOf("Decided by me"))).contains("in place of Person " + approver);
    }

    @Test
    void the_stand_in_opens_what_is_listed_and_others_do_not() {
        long open = piledUp.open(piledUp.deal(), approver);
        delegate(null, null);

        assertThat(Caller.browser(port, standIn, standIn)
                        .get("/approvals/" + open)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Caller.browser(port, "erik", "erik")
                        .get("/approvals/" + open)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_page_takes_as_many_statements_with_ninety_rows_as_with_three() {
        delegate(null, null);
        pile(3);
        Caller browser = Caller.browser(port, standIn, standIn);
        page(browser, "DELEGATED");
        List<String> few = page(browser, "DELEGATED");
        List<String> fewDecided = page(browser, "DECIDED");

        pile(30);
        pile(57);

        assertThat(few).hasSizeBetween(1, 20);
        assertThat(page(browser, "DELEGATED")).hasSameSizeAs(few);
        assertThat(page(browser, "DECIDED")).hasSameSizeAs(fewDecided);
    }

    @Test
    void the_page_leads_to_all_that_it_does_not_show() {
        piledUp.open(piledUp.deal(), approver, 130);
        Caller browser = Caller.browser(port, approver, approver);

        assertThat(browser.get("/approvals").body()).contains("href=\"/approvals?list=WAITING\"");
        String all = browser.get("/approvals?list=WAITING").body();
        assertThat(all).contains("Next page");
        String next = all.replaceFirst("(?s).*href=\"(/approvals\\?list=WAITING&amp;after=\\d+)\".*", "$1");
        assertThat(browser.get(next.replace("&amp;", "&")).body().split("name=\"ids\"", -1))
                .hasSize(31);
    }

    @Test
    void rest_gives_the_three_lists_and_how_they_go_on() {
        piledUp.open(piledUp.deal(), approver, 130);
        Caller program = Caller.basic(port, approver, approver);

        String answer = program.get("/api/approvals").body();
        assertThat(answer)
                .contains("\"delegated\":{\"items\":[],\"next\":null}", "\"decided\":{\"items\":[]", "\"digest\":false")
                .contains("\"marginPercent\":27.27", "\"dueAt\":\"20");
        String next = answer.replaceFirst("(?s).*\"next\":\"(\\d+)\".*", "$1");
        assertThat(program.get("/api/approvals?list=WAITING&after=" + next)
                        .body()
                        .split("\"deal\":", -1))
                .hasSize(31);
        assertThat(program.get("/api/approvals?list=OTHERS").statusCode()).isEqualTo(400);
    }

    private void pile(int many) {
        String deal = piledUp.deal();
        piledUp.open(deal, approver, many);
        piledUp.decide(piledUp.open(deal, approver), standIn, approver);
    }

    private static List<String> page(Caller browser, String list) {
        return Statements.during(
                () -> assertThat(browser.get("/approvals?list=" + list).body()).contains("<table"));
    }

    private List<Long> delegated() {
        return lists.of(Kind.DELEGATED, standIn, null, 100).requests().stream()
                .map(ApprovalRequest::id)
                .toList();
    }

    private boolean mayDecide(long id) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            ApprovalRequest request = approvals.get(String.valueOf(id));
            return standIns.as(standIn, request, deals.get(request.dealNumber()))
                    .isPresent();
        }));
    }

    private Delegation delegate(@Nullable String region, @Nullable Long account) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        return SignOffWalk.as(
                approver,
                Channel.PAGE,
                () -> delegations.create(new DelegationDraft(
                        null, standIn, today, today.plusDays(1), null, null, region, account, "Away")));
    }
}
