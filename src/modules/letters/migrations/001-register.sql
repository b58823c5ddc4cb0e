-- breaking: no
create schema if not exists letters;

-- One run of numbers: an issuer, a kind of document, a year. A committee that uses its host's stamp has runs of its own.
create table letters.series (
  id bigint generated always as identity primary key,
  issuer text not null,
  kind text not null,
  year int not null check (year between 1945 and 9999),
  unique (issuer, kind, year)
);

-- A number once given stays: reserved until a moment, issued on a day, or cancelled for a reason.
create table letters.number (
  series bigint not null references letters.series (id),
  number int not null check (number > 0),
  symbol text not null,
  abstract text not null,
  state text not null check (state in ('reserved', 'issued', 'cancelled')),
  stamp_of text,
  taken_at timestamptz not null,
  taken_by text not null,
  expires_at timestamptz,
  issued_on date,
  reason text,
  primary key (series, number),
  check ((state = 'reserved') = (expires_at is not null)),
  check (state <> 'issued' or issued_on is not null),
  check ((state = 'cancelled') = (reason is not null))
);
