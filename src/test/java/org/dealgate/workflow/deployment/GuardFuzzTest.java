package org.dealgate.workflow.deployment;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dealgate.workflow.deployment.Attacks.Attack;
import org.dealgate.workflow.published.PublishedNames;

/** Whatever arrives, the guard has an answer. */
class GuardFuzzTest {

    private static final Guard GUARD = new Guard(PublishedNames.scan());
    private static final List<String> SPLINTERS = List.of(
            "${",
            "}",
            "\"",
            "'",
            "<",
            ">",
            "&#0;",
            "\0",
            "]]>",
            "<![CDATA[",
            "xmlns=\"\"",
            "id=\"\"",
            "{",
            "[",
            "null",
            "\uFFFF",
            "\u00e4",
            "camunda:in",
            "${a.b(c)}",
            "\r\n");

    private final List<ModelFile> seeds;

    GuardFuzzTest() throws IOException {
        seeds = Stream.concat(
                        GuardTest.shipped().stream(), Attacks.all().stream().map(Attack::file))
                .toList();
    }

    @Property(tries = 300)
    void never_throws(@ForAll("broken") ModelFile file) {
        assertThatNoException().isThrownBy(() -> GUARD.check(List.of(file)));
    }

    @Provide
    Arbitrary<ModelFile> broken() {
        return Arbitraries.longs().map(seed -> {
            var random = new Random(seed);
            ModelFile whole = seeds.get(random.nextInt(seeds.size()));
            byte[] content = whole.content();
            for (int i = random.nextInt(6); i >= 0; i--) {
                content = broken(content, random);
            }
            return new ModelFile(whole.name(), content);
        });
    }

    private static byte[] broken(byte[] content, Random random) {
        int from = random.nextInt(content.length + 1);
        int to = from + random.nextInt(Math.min(200, content.length - from) + 1);
        var broken = new ByteArrayOutputStream();
        broken.writeBytes(Arrays.copyOf(content, from));
        switch (random.nextInt(4)) {
            case 0 ->
                broken.writeBytes(
                        SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes());
            case 1 -> broken.write(random.nextInt(256));
            case 2 -> {
                broken.writeBytes(Arrays.copyOfRange(content, from, to));
                broken.writeBytes(Arrays.copyOfRange(content, from, to));
            }
            default -> {
                // left out
            }
        }
        broken.writeBytes(Arrays.copyOfRange(content, to, content.length));
        return broken.toByteArray();
    }
}
