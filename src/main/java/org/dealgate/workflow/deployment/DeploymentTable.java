package org.dealgate.workflow.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dealgate.workflow.deployment.Finding.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code model_deployment} and {@code deployment_finding}. */
@Component
class DeploymentTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Object>> ARGS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    DeploymentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String id, String name, String person, Instant at) {
        jdbc.sql("insert into model_deployment (id, name, deployed_by, deployed_at) values (?, ?, ?, ?)")
                .params(id, name, person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    void insert(String deployment, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into deployment_finding
                               (deployment, position, level, rule, file, element, element_name, line, args)
                        select ?, ordinality, f->>'level', f->>'rule', f->>'file', f->>'element', f->>'elementName',
                               (f->>'line')::int, f->'args'
                        from jsonb_array_elements(?::jsonb) with ordinality as given (f, ordinality)
                        """).params(deployment, json(findings)).update();
    }

    List<Finding> findings(String deployment) {
        return jdbc.sql("select * from deployment_finding where deployment = ? order by position")
                .param(deployment)
                .query((row, n) -> finding(row))
                .list();
    }

    Optional<DeployedBy> find(String deployment) {
        return jdbc.sql("select deployed_by, deployed_at from model_deployment where id = ?")
                .param(deployment)
                .query((row, n) -> new DeployedBy(
                        row.getString("deployed_by"),
                        row.getObject("deployed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                Level.valueOf(row.getString("level")),
                row.getString("rule"),
                row.getString("file"),
                row.getString("element"),
                row.getString("element_name"),
                row.getInt("line"),
                args(row.getString("args")));
    }

    /** PostgreSQL's JSON knows no NUL. */
    private static String json(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings).replace("\\u0000", "\\ufffd");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> args(String json) {
        try {
            return JSON.readValue(json, ARGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
