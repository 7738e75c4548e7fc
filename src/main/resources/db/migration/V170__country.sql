alter table person add column country text check (country ~ '^[A-Z]{2}$');
