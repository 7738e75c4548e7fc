package org.dealgate.system.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.dealgate.DealgateTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

@DealgateTest
class MailboxPageTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    JavaMailSender sender;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    private final String address = UUID.randomUUID() + "@dealgate.example";

    @BeforeEach
    void sendOne() throws Exception {
        var mail = sender.createMimeMessage();
        var helper = new MimeMessageHelper(mail, true, "UTF-8");
        helper.setFrom("dealgate@dealgate.example");
        helper.setTo(address);
        helper.setSubject("Decide <soon>");
        helper.setText("Open http://localhost/a/token now", "<p onclick=\"x()\"><a href='/a/token'>Decide</a></p>");
        sender.send(mail);
    }

    @Test
    void the_json_names_id_recipient_subject_both_texts_and_time() throws Exception {
        JsonNode mine = mine();

        assertThat(mine.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "to", "subject", "text", "html", "sentAt");
        assertThat(mine.get("subject").asText()).isEqualTo("Decide <soon>");
        assertThat(mine.get("sentAt").asText()).endsWith("Z");
    }

    @Test
    void the_page_lists_the_mail_and_opens_it_with_its_link() throws Exception {
        String list = get("/mailbox").body();
        assertThat(list).contains("Decide &lt;soon&gt;", address);

        String message = get("/mailbox/" + mine().get("id").asLong()).body();
        assertThat(message).contains("href=\"http://localhost/a/token\"");
    }

    @Test
    void the_mails_html_is_shown_where_its_scripts_do_not_run() throws Exception {
        String message = get("/mailbox/" + mine().get("id").asLong()).body();

        assertThat(message).contains("sandbox=\"allow-top-navigation-by-user-activation\"");
        assertThat(message).doesNotContain("<p onclick");
    }

    @Test
    void a_mail_that_is_not_there_is_named_as_it_was_asked_for() throws Exception {
        var answer = send(HttpRequest.newBuilder(uri("/mailbox/99999")));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no mail 99999.");
    }

    @Test
    void who_comes_through_a_proxy_finds_nothing() throws Exception {
        for (String path : new String[] {"/mailbox", "/mailbox/messages"}) {
            var request = HttpRequest.newBuilder(uri(path)).header("X-Forwarded-For", "192.0.2.7");
            assertThat(send(request).statusCode()).isEqualTo(404);
        }
    }

    private JsonNode mine() throws IOException, InterruptedException {
        return StreamSupport.stream(
                        json.readTree(get("/mailbox/messages").body()).spliterator(), false)
                .filter(message -> message.get("to").asText().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(path)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
