package org.dealgate.approval;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgate.people.People;

/** What approvers find in their mailboxes; the newest first. */
class ApprovalMails {

    static final Pattern LINK = Pattern.compile("(https?://[^\\s\"<]+)?(/a/[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])");
    private static final Pattern CODE = Pattern.compile("(?m)^> ([0-9]{6})$");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Browser browser;
    private final People people;
    private final ObjectMapper json;

    ApprovalMails(int port, People people, ObjectMapper json) {
        this.browser = new Browser(port);
        this.people = people;
        this.json = json;
    }

    /** The path of the newest link, as soon as there is one. */
    String link(String deal, String approver) {
        return link(deal, approver, 1);
    }

    /** The newest one, as soon as there are so many. */
    String link(String deal, String approver, int count) {
        return await(deal + " at " + approver)
                .atMost(PATIENCE)
                .until(() -> links(deal, approver), found -> found.size() >= count)
                .get(0);
    }

    List<String> links(String deal, String approver) throws Exception {
        return found(LINK, 2, deal, approver);
    }

    /** The newest code, as soon as there are so many. */
    String code(String deal, String approver, int count) {
        return await("code for " + deal + " at " + approver)
                .atMost(PATIENCE)
                .until(() -> codes(deal, approver), found -> found.size() >= count)
                .get(0);
    }

    List<String> codes(String deal, String approver) throws Exception {
        return found(CODE, 1, deal, approver);
    }

    private List<String> found(Pattern pattern, int group, String deal, String approver) throws Exception {
        return all(deal, approver).stream()
                .map(mail -> pattern.matcher(mail.get("text").asText()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(group))
                .toList();
    }

    /** The newest mail with a link, as soon as there is one. */
    JsonNode request(String deal, String approver) {
        return await().atMost(PATIENCE)
                .until(
                        () -> all(deal, approver).stream()
                                .filter(mail -> mail.get("text").asText().contains("/a/"))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    List<JsonNode> all(String deal, String approver) throws Exception {
        var found = new ArrayList<JsonNode>();
        for (JsonNode mail : json.readTree(browser.get("/mailbox/messages").body())) {
            if (mail.get("subject").asText().contains(deal)
                    && mail.get("to").asText().contains(people.get(approver).email())) {
                found.add(mail);
            }
        }
        return found;
    }
}
