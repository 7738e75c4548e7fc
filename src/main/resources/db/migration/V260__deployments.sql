-- Who brought models in, and what was found in them that did not stop it. The engine may forget a deployment; this stays.
create table model_deployment (
    id          text        primary key,
    name        text        not null,
    deployed_by text        not null,
    deployed_at timestamptz not null
);

create table deployment_finding (
    deployment   text not null references model_deployment,
    position     int  not null,
    level        text not null,
    rule         text not null,
    file         text not null,
    element      text,
    element_name text,
    line         int  not null,
    args         jsonb not null,
    primary key (deployment, position)
);
