-- The last version of identities that were given up. A number alone does not tell whether an asset
-- that comes back brings the same file.
alter table retired_versions add column version_id text collate "C";
