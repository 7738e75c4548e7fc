package org.dealgate.designer.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dealgate.designer.migration.Migration.Result;
import org.dealgate.refusal.Refusal.Problem;
import org.dealgate.refusal.RefusalText;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class MigrationReportTest {

    @Test
    void a_spreadsheet_finds_no_formula_in_it() throws IOException {
        Migrations migrations = mock(Migrations.class);
        var problem = new Problem(null, "key", List.of());
        when(migrations.results(eq(7L), anyInt()))
                .thenReturn(List.of(
                        new DealResult("D-2026-00001", Result.FAILED, List.of(), List.of(problem), Instant.EPOCH)));
        RefusalText words = mock(RefusalText.class);
        when(words.of(eq(problem), any())).thenReturn("=HYPERLINK(1)");
        var response = new MockHttpServletResponse();

        new MigrationReport(migrations, words).report(7, Locale.ENGLISH, response);

        assertThat(response.getContentAsString().lines())
                .last()
                .isEqualTo("D-2026-00001,FAILED,,'=HYPERLINK(1),1970-01-01T00:00:00Z");
    }
}
