package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealgate.deal.DealFixture.PDF;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.sql.DataSource;
import org.dealgate.DealgateTest;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@DealgateTest
class DocumentsTest {

    @Autowired
    Deals deals;

    @Autowired
    Documents documents;

    @Autowired
    Downloads downloads;

    @Autowired
    DataSource database;

    @Test
    void a_document_of_several_pieces_comes_back_as_it_was() throws Exception {
        byte[] content = new byte[3 * (1 << 20) + 17];
        new Random(7).nextBytes(content);
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        String number = open();
        Document added = as("amy", () -> documents.add(number, "plan.pdf", null, content, DocumentKind.OTHER));
        var out = new ByteArrayOutputStream();
        downloads.write(as("audrey", () -> documents.get(number, added.id())), out);
        assertThat(out.toByteArray()).isEqualTo(content);
        assertThat(added.size()).isEqualTo(content.length);
        assertThat(added.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }

    @Test
    void whoever_receives_a_document_slowly_holds_no_connection_meanwhile() throws Exception {
        String number = open();
        Document added = as("amy", () -> documents.add(number, "plan.pdf", null, PDF, DocumentKind.OTHER));
        var held = new ArrayList<Boolean>();

        downloads.write(added, new OutputStream() {
            @Override
            public void write(int one) {
                held.add(TransactionSynchronizationManager.hasResource(database));
            }
        });

        assertThat(held).hasSize(PDF.length).doesNotContain(true);
    }

    @Test
    void the_same_name_again_is_the_next_version() {
        String number = open();
        as("amy", () -> documents.add(number, "plan.pdf", null, PDF, DocumentKind.OTHER));
        byte[] other = Arrays.copyOf(PDF, PDF.length + 1);
        as("amy", () -> documents.add(number, "plan.pdf", null, other, DocumentKind.OTHER));
        assertThat(documents.of(number)).extracting(Document::version).containsExactly(1, 2);
    }

    @Test
    void too_large_a_document_is_refused_and_nothing_is_left_of_it() {
        String number = open();
        assertThatThrownBy(
                        () -> as("amy", () -> documents.add(number, "plan.pdf", null, endless(), DocumentKind.OTHER)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Kind.TOO_LARGE));
        assertThat(documents.of(number)).isEmpty();
    }

    @Test
    void another_deals_document_is_not_found() {
        String number = open();
        Document added = as("amy", () -> documents.add(number, "plan.pdf", null, PDF, DocumentKind.OTHER));
        String other = open();
        assertThatThrownBy(() -> documents.get(other, added.id()))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Kind.NOT_FOUND));
    }

    private static InputStream endless() {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < PDF.length ? PDF[at++] : 'x';
            }
        };
    }

    private String open() {
        return as("amy", () -> deals.open(aDeal())).number();
    }
}
