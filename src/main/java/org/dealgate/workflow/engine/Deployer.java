package org.dealgate.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the processes, decisions and forms that come with the program, before it serves anybody. Under names of our
 * own, so that they are the same from a jar and from a checkout and an unchanged file stays at its version.
 */
@Component
class Deployer implements SmartInitializingSingleton {

    static final String NAME = "dealgate";

    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);

    private final RepositoryService repository;

    Deployer(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deploy();
    }

    /** The id of the deployment: a new one where anything has changed, else the one that is there. */
    String deploy() {
        var deployment = repository.createDeployment().name(NAME).enableDuplicateFiltering(true);
        var resources = resources();
        resources.forEach((name, resource) -> deployment.addInputStream(name, open(resource)));
        String id = deployment.deploy().getId();
        LOG.info("{} processes, decisions and forms are in place", resources.size());
        return id;
    }

    private static TreeMap<String, Resource> resources() {
        var resources = new TreeMap<String, Resource>();
        find(resources, "forms", "form");
        find(resources, "processes", "dmn");
        find(resources, "processes", "bpmn");
        return resources;
    }

    private static void find(TreeMap<String, Resource> resources, String folder, String ending) {
        try {
            var found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*." + ending);
            for (Resource resource : found) {
                resources.putIfAbsent(folder + "/" + resource.getFilename(), resource);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Resource resource) {
        try {
            return resource.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
