package org.dealgate.workflow.deployment;

import java.util.List;
import java.util.stream.Stream;

/**
 * Models that make the stock engine run what its author likes, read a secret, reach a bean that is not published, or act
 * on somebody else's deal.
 */
public final class Attacks {

    /**
     * @param name also the process's id
     * @param rule what the guard says
     * @param element where; empty where the file as a whole is at fault
     * @param runs whether starting the process is enough to see it happen
     */
    public record Attack(String name, String rule, String element, ModelFile file, boolean runs) {

        @Override
        public String toString() {
            return name;
        }
    }

    private Attacks() {}

    public static List<Attack> all() {
        return Stream.of(
                        new BpmnAttacks(),
                        new HiddenAttacks(),
                        new DealAttacks(),
                        new FileAttacks(),
                        new DmnAttacks(),
                        new FormAttacks())
                .flatMap(kind -> kind.all().stream())
                .toList();
    }
}
