package org.dealgate.workflow.walk;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;

/** Deploys shipped models with something changed in them, and takes them away again after the test. */
public class ChangedModels {

    private final RepositoryService repository;
    private final Deque<String> deployed = new ArrayDeque<>();

    public ChangedModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** @param file for instance {@code processes/technical-review.bpmn} */
    public void deploy(String file, UnaryOperator<String> change) {
        String before = shipped(file);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("Nothing was changed in " + file);
        }
        deployed.push(CurrentActor.as(
                Actor.SYSTEM,
                () -> repository
                        .createDeployment()
                        .addString(file, after)
                        .deploy()
                        .getId()));
    }

    /** What somebody else has deployed. */
    public void deployed(String id) {
        deployed.push(id);
    }

    /** Its deals end with it. */
    public void takeAway() {
        while (!deployed.isEmpty()) {
            String id = deployed.pop();
            // as somebody whose removal makes the program forget forms that it has read
            Runnable removal = () -> repository.deleteDeployment(id, true);
            // a job of one of its deals may be under way
            await().ignoreExceptionsMatching(Refusal.class::isInstance).until(() -> {
                DealWalk.as("admin", removal);
                return true;
            });
        }
    }

    public static String shipped(String file) {
        try (InputStream model = ChangedModels.class.getResourceAsStream("/" + file)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
