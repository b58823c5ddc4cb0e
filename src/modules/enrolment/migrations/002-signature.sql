-- breaking: no
-- The officer's signature under an enrolment: over a hash of the record and of who signs; checked again at each reading.
create table enrolment.signature (
  enrolment uuid primary key references enrolment.enrolment (id) on delete cascade,
  officer uuid not null,
  post text not null,
  agency text not null,
  means text not null check (means in ('passkey', 'approval')),
  evidence jsonb not null,
  signed_at timestamptz not null
);

-- A signature that was asked for in the app and is yet to be given.
create table enrolment.signing (
  enrolment uuid primary key references enrolment.enrolment (id) on delete cascade,
  officer uuid not null,
  request text not null,
  asked_at timestamptz not null
);
