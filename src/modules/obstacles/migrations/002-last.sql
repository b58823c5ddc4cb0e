-- breaking: no
-- The number of the last step, so that the present is found without looking through histories.
alter table obstacles.obstacle add column last int not null default 1;
update obstacles.obstacle o set last = (select max(n) from obstacles.step s where s.obstacle = o.id);
