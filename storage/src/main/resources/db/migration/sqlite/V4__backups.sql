-- Versions that are kept though they are current no more, with what their asset was then. The asset
-- may be deleted. Identity columns follow when it is renamed.
create table version_backups (
  version_id       text not null primary key,
  asset_id         text not null,
  cloud            text not null,
  resource_type    text not null,
  type             text not null,
  public_id        text not null,
  public_id_nfc    text not null,
  blob_owner       text not null,
  number           integer not null,
  format           text,
  width            integer,
  height           integer,
  pages            integer,
  bytes            integer not null,
  etag             text not null,
  analysis         text, -- JSON object
  created_at       integer not null,
  uploaded_by      text,
  details          text not null, -- JSON object
  asset_created_at integer not null,
  kept_at          integer not null
) strict, without rowid;
create index version_backups_by_asset on version_backups (asset_id, created_at);
create index version_backups_by_identity
  on version_backups (cloud, resource_type, type, public_id_nfc, kept_at);
