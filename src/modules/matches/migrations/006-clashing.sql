-- breaking: no
-- Which links are set aside because two people clash is asked with every portion of a day; there are few.
create index edge_clashing on matches.edge (a, b) where state = 'conflict';
