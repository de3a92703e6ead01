-- Who puts the slices of a complete upload together, and until when no one else may.
alter table pending_uploads add column taken_by text;
alter table pending_uploads add column taken_until integer;
create index pending_chunks_by_key on pending_chunks (blob_key);
