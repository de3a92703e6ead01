-- Versions that are kept though they are current no more, with what their asset was then. The asset
-- may be deleted. Identity columns follow when it is renamed.
create table version_backups (
  version_id       text collate "C" not null primary key,
  asset_id         text collate "C" not null,
  cloud            text collate "C" not null,
  resource_type    text collate "C" not null,
  type             text collate "C" not null,
  public_id        text collate "C" not null,
  public_id_nfc    text collate "C" not null,
  blob_owner       text collate "C" not null,
  number           bigint not null,
  format           text collate "C",
  width            integer,
  height           integer,
  pages            integer,
  bytes            bigint not null,
  etag             text collate "C" not null,
  analysis         text collate "C", -- JSON object
  created_at       bigint not null,
  uploaded_by      text collate "C",
  details          text collate "C" not null, -- JSON object
  asset_created_at bigint not null,
  kept_at          bigint not null
);
create index version_backups_by_asset on version_backups (asset_id, created_at);
create index version_backups_by_identity
  on version_backups (cloud, resource_type, type, public_id_nfc, kept_at);
