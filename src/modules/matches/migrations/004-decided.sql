-- breaking: no
-- What people decided of a record is asked for each that changes; most have nothing there, and the index says so at once.
create index edge_decided on matches.edge (a) where decided_by is not null;
