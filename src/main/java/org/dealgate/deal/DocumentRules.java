package org.dealgate.deal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Which files we take: by the ending of the name, confirmed by how the content begins. */
final class DocumentRules {

    /** @param magic the beginnings such a file may have; none where any text will do */
    record Type(String contentType, List<byte[]> magic) {

        static Type of(String contentType, String... magicHex) {
            return new Type(
                    contentType,
                    Arrays.stream(magicHex).map(HexFormat.of()::parseHex).toList());
        }
    }

    private static final String ZIP = "504b0304";
    private static final String OLE = "d0cf11e0a1b11ae1";
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

    private static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("pdf", Type.of("application/pdf", "255044462d")),
            Map.entry("png", Type.of("image/png", "89504e470d0a1a0a")),
            Map.entry("jpg", Type.of("image/jpeg", "ffd8ff")),
            Map.entry("jpeg", Type.of("image/jpeg", "ffd8ff")),
            Map.entry("docx", Type.of(OPEN_XML + "wordprocessingml.document", ZIP)),
            Map.entry("xlsx", Type.of(OPEN_XML + "spreadsheetml.sheet", ZIP)),
            Map.entry("pptx", Type.of(OPEN_XML + "presentationml.presentation", ZIP)),
            Map.entry("odt", Type.of("application/vnd.oasis.opendocument.text", ZIP)),
            Map.entry("ods", Type.of("application/vnd.oasis.opendocument.spreadsheet", ZIP)),
            Map.entry("odp", Type.of("application/vnd.oasis.opendocument.presentation", ZIP)),
            Map.entry("doc", Type.of("application/msword", OLE)),
            Map.entry("xls", Type.of("application/vnd.ms-excel", OLE)),
            Map.entry("ppt", Type.of("application/vnd.ms-powerpoint", OLE)),
            Map.entry("txt", Type.of("text/plain")),
            Map.entry("csv", Type.of("text/csv")));

    private DocumentRules() {}

    /** The name in its normal form. */
    static String name(@Nullable String given) {
        var problems = new Problems();
        String name = Normalizer.normalize(problems.line("file", given, 200), Normalizer.Form.NFC);
        problems.refuse();
        if (name.contains("/") || name.contains("\\") || name.startsWith(".") || name.endsWith(".")) {
            throw Refusal.invalid("file", "deal.document.name");
        }
        return name;
    }

    static Type type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(name.contains(".") ? TYPES.get(ending) : null)
                .orElseThrow(() -> Refusal.invalid("file", "deal.document.type"));
    }

    static void requireMatch(String name, Type type, byte[] beginning) {
        if (beginning.length == 0) {
            throw Refusal.invalid("file", "deal.document.empty", name);
        }
        boolean fits = type.magic().isEmpty()
                ? isText(beginning)
                : type.magic().stream().anyMatch(magic -> startsWith(beginning, magic));
        if (!fits) {
            throw Refusal.invalid("file", "deal.document.content", name);
        }
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    // any encoding will do, but no program or archive under a text's name
    private static boolean isText(byte[] content) {
        String start = new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
        boolean utf16 = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
        for (byte b : content) {
            if (b == 0 && !utf16) {
                return false;
            }
        }
        return !start.startsWith("PK\u0003\u0004") && !start.startsWith("%PDF");
    }
}
