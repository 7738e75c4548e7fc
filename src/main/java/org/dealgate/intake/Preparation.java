package org.dealgate.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dealgate.calendar.Today;
import org.dealgate.intake.CsvTable.Row;
import org.dealgate.intake.OpportunityReader.Reading;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all files of an import, and refuses it where one of them is unusable as a whole. */
@Component
class Preparation {

    /** An account of the accounts file. */
    record AccountRow(
            long line,
            String name,
            @Nullable String region,
            @Nullable String parent) {}

    /** The import, read: one reading for each row of the opportunities, in order. */
    record Prepared(Mapping mapping, Map<String, AccountRow> accounts, List<Reading> readings) {}

    private static final Pattern PRICE = Pattern.compile("\\d{1,13}(\\.\\d{1,4})?");

    private final Mappings mappings;
    private final Today today;

    Preparation(Mappings mappings, Today today) {
        this.mappings = mappings;
        this.today = today;
    }

    /** @throws Refusal INVALID, naming the file and where in it */
    Prepared prepare(ImportFiles files) {
        var opportunities = CsvTable.read("opportunities", files.opportunities());
        Mapping mapping = mappings.choose(files.mapping(), opportunities);
        boolean byDefault = files.mapping() == null;
        Map<String, AccountRow> accounts = accounts(files, mapping, byDefault);
        Map<String, BigDecimal> catalogue = catalogue(files, mapping, byDefault);
        if (files.owners() != null && mapping.owners() != null) {
            var owners = CsvTable.read("owners", files.owners());
            mappings.requireColumns(owners, mapping.owners().columns(), byDefault);
        }
        var reader = new OpportunityReader(
                mapping, opportunities.columns().size(), catalogue, accounts.keySet(), today.latest());
        List<Reading> readings = new ArrayList<>(opportunities.rows().size());
        opportunities.rows().forEach(row -> readings.add(reader.read(row)));
        return new Prepared(mapping, accounts, readings);
    }

    private Map<String, AccountRow> accounts(ImportFiles files, Mapping mapping, boolean byDefault) {
        var columns = mapping.accounts();
        if (files.accounts() == null || columns == null) {
            return Map.of();
        }
        var table = CsvTable.read("accounts", files.accounts());
        mappings.requireColumns(table, columns.columns(), byDefault);
        var accounts = new LinkedHashMap<String, AccountRow>();
        for (Row row : table.rows()) {
            String name = needed(table, row, columns.name());
            accounts.put(
                    name,
                    new AccountRow(
                            row.line(),
                            name,
                            plain(table, row, columns.region()),
                            plain(table, row, columns.parent())));
        }
        return accounts;
    }

    private @Nullable Map<String, BigDecimal> catalogue(ImportFiles files, Mapping mapping, boolean byDefault) {
        var columns = mapping.products();
        if (files.products() == null || columns == null) {
            return null;
        }
        var table = CsvTable.read("products", files.products());
        mappings.requireColumns(table, columns.columns(), byDefault);
        var catalogue = new HashMap<String, BigDecimal>();
        for (Row row : table.rows()) {
            String name = needed(table, row, columns.name());
            String price = needed(table, row, columns.listPrice());
            if (!PRICE.matcher(price).matches()) {
                throw Refusal.invalid("products", "intake.product.price", String.valueOf(row.line()), price);
            }
            catalogue.put(name, new BigDecimal(price));
        }
        return catalogue;
    }

    private static String needed(CsvTable table, Row row, String column) {
        String value = plain(table, row, column);
        if (value == null) {
            throw Refusal.invalid(table.part(), "intake.table.name", String.valueOf(row.line()), column);
        }
        return value;
    }

    private static @Nullable String plain(CsvTable table, Row row, @Nullable String column) {
        String value = column == null ? null : row.value(column).orElse(null);
        if (value != null && OpportunityReader.problemOf(value) != null) {
            throw Refusal.invalid(table.part(), "intake.table.value", String.valueOf(row.line()), column);
        }
        return value;
    }
}
