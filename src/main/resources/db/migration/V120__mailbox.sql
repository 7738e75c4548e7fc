-- mails that the embedded SMTP server took in, where no other is configured
create table mailbox_message (
    id        bigint generated always as identity primary key,
    recipient text not null,
    subject   text not null,
    text      text not null,
    html      text not null,
    sent_at   timestamptz not null
);
