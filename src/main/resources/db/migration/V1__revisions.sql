-- Runs on PostgreSQL and on H2 in PostgreSQL mode: only what both understand.

-- Every file, report and comparison once, by the SHA-256 of its bytes, in parts small enough for both databases.
create table content (
    sha256 varchar(64) not null,
    part integer not null,
    bytes bytea not null,
    primary key (sha256, part)
);

-- A revision is its files: `sha256:` and the digest over the files' digests.
create table revision (
    revision varchar(71) primary key,
    made_at timestamp with time zone not null
);

create table revision_file (
    revision varchar(71) not null references revision (revision),
    path varchar(1000) not null,
    sha256 varchar(64) not null,
    bytes bigint not null,
    primary key (revision, path)
);

-- Each time a revision was handed in: who, when, why, and what the checks said then.
create table submission (
    number bigint primary key,
    revision varchar(71) not null references revision (revision),
    subject varchar(1000) not null,
    made_at timestamp with time zone not null,
    reason varchar(4000) not null,
    source varchar(40) not null,
    made_from varchar(71),
    accepted boolean not null,
    report varchar(64) not null,
    comparison varchar(64),
    comparison_digest varchar(200)
);
create index submission_revision on submission (revision, number);

-- An approval is of a revision and of what it changes.
create table approval (
    revision varchar(71) not null references revision (revision),
    subject varchar(1000) not null,
    comparison_digest varchar(200) not null,
    made_at timestamp with time zone not null,
    primary key (revision, subject, comparison_digest)
);

-- The revision of the highest number decides.
create table activation (
    number bigint primary key,
    revision varchar(71) not null references revision (revision),
    subject varchar(1000) not null,
    made_at timestamp with time zone not null,
    reason varchar(4000) not null,
    kind varchar(40) not null,
    comparison_digest varchar(200)
);

create table setting (
    name varchar(200) primary key,
    content varchar(4000) not null
);

create table audit (
    number bigint primary key,
    made_at timestamp with time zone not null,
    subject varchar(1000) not null,
    roles varchar(1000) not null,
    action varchar(100) not null,
    revision varchar(71),
    details varchar(1000000) not null,
    previous varchar(64) not null,
    hash varchar(64) not null
);

-- One row that every change locks first: the numbers that grow without gaps, and the end of the audit trail.
create table ledger (
    id integer primary key,
    activation bigint not null,
    submission bigint not null,
    audit bigint not null,
    audit_hash varchar(64) not null
);
insert into ledger (id, activation, submission, audit, audit_hash)
values (1, 0, 0, 0, '0000000000000000000000000000000000000000000000000000000000000000');
