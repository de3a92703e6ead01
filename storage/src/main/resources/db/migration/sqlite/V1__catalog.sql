-- The catalog. Every time is in milliseconds since 1970, UTC, unless its table says otherwise.
-- Text is compared and sorted by code point; names that people write are compared in NFC.
-- Columns ending in _start hold the first 200 characters of their neighbor: what an index entry
-- has room for.

-- One stored original: its name, its current version and what people said about it.
create table assets (
  id                text not null primary key,
  cloud             text not null,
  resource_type     text not null,
  type              text not null,
  public_id         text not null, -- as received
  public_id_nfc     text not null, -- as compared
  current_version   text not null,
  display_name      text not null,
  asset_folder      text not null, -- empty for the root
  asset_folder_key  text not null, -- as compared: NFC, lower case
  original_filename text,
  access_mode       text not null,
  access_control    text, -- JSON array
  attributes        text, -- JSON object: coordinates, regions and other settings of callers
  created_at        integer not null,
  updated_at        integer not null,
  constraint assets_identity unique (cloud, resource_type, type, public_id_nfc),
  foreign key (current_version) references asset_versions (id) deferrable initially deferred
) strict;
create index assets_by_resource_type on assets (cloud, resource_type, created_at, id);
create index assets_by_type on assets (cloud, resource_type, type, created_at, id);
create index assets_by_time on assets (cloud, created_at, id);
create index assets_by_folder on assets (cloud, asset_folder_key, created_at, id);
create index assets_by_current_version on assets (current_version);

-- One revision of an asset's bytes. Today only the current one stays; backups will stay too.
create table asset_versions (
  id          text not null primary key,
  asset_id    text not null references assets (id) on delete cascade,
  blob_owner  text not null, -- the asset id in the blob key of the original
  number      integer not null, -- the version in URLs, seconds since 1970
  format      text,
  width       integer,
  height      integer,
  pages       integer,
  bytes       integer not null,
  etag        text not null, -- MD5, hex
  analysis    text, -- JSON object
  created_at  integer not null,
  uploaded_by text, -- API key
  backup      integer not null default 0, -- kept when it is replaced or deleted
  constraint asset_versions_number unique (asset_id, number)
) strict;

-- The last version number of identities that were given up before that second had passed. A new
-- asset of that name counts on from there, so that no URL ever means two files.
create table retired_versions (
  cloud         text not null,
  resource_type text not null,
  type          text not null,
  public_id_nfc text not null,
  number        integer not null,
  primary key (cloud, resource_type, type, public_id_nfc)
) strict, without rowid;

-- The tags of an asset, in the order given. Cloud, resource type and time repeat the asset's, so
-- that one index entry answers "newest with this tag"; none of the three ever changes.
create table asset_tags (
  asset_id      text not null references assets (id) on delete cascade,
  tag           text not null,
  ordinal       integer not null,
  cloud         text not null,
  resource_type text not null,
  created_at    integer not null,
  primary key (asset_id, tag)
) strict, without rowid;
create index asset_tags_by_tag on asset_tags (cloud, resource_type, tag, created_at, asset_id);

-- The contextual metadata of an asset: pairs of text, in the order given.
create table asset_context (
  asset_id      text not null references assets (id) on delete cascade,
  ordinal       integer not null,
  name          text not null,
  name_start    text not null,
  value         text not null,
  value_start   text not null,
  cloud         text not null,
  resource_type text not null,
  created_at    integer not null,
  primary key (asset_id, ordinal)
) strict, without rowid;
create index asset_context_by_name
  on asset_context (cloud, resource_type, name_start, created_at, asset_id);
create index asset_context_by_value
  on asset_context (cloud, resource_type, name_start, value_start, created_at, asset_id);

-- The structured metadata of an asset, one row for a text or number, one for each entry of a list.
create table asset_metadata (
  asset_id     text not null references assets (id) on delete cascade,
  ordinal      integer not null,
  field        text not null, -- external id in metadata_fields
  shape        text not null, -- text, number or list
  text_value   text,
  text_start   text,
  number_value integer,
  cloud        text not null,
  primary key (asset_id, ordinal)
) strict, without rowid;
create index asset_metadata_by_text on asset_metadata (cloud, field, text_start, asset_id);
create index asset_metadata_by_number on asset_metadata (cloud, field, number_value, asset_id);

-- The moderation of an asset, one row for each kind, in the order given.
create table asset_moderations (
  asset_id      text not null references assets (id) on delete cascade,
  ordinal       integer not null,
  kind          text not null,
  status        text not null,
  response      text, -- JSON
  cloud         text not null,
  resource_type text not null,
  created_at    integer not null, -- of the asset
  updated_at    integer not null, -- of the status
  primary key (asset_id, ordinal)
) strict, without rowid;
create index asset_moderations_by_status
  on asset_moderations (cloud, resource_type, kind, status, created_at, asset_id);

-- One file made from a version and kept.
create table derived_files (
  id                   text not null primary key,
  cloud                text not null,
  asset_id             text not null references assets (id) on delete cascade,
  version_id           text not null references asset_versions (id) on delete cascade,
  hash                 text not null, -- names the derivation, and ends the blob key
  transformation       text not null,
  transformation_start text not null,
  format               text,
  width                integer,
  height               integer,
  bytes                integer not null,
  etag                 text not null, -- MD5, hex
  created_at           integer not null,
  constraint derived_files_derivation unique (version_id, hash)
) strict;
create index derived_files_by_asset on derived_files (asset_id, created_at, id);
create index derived_files_by_transformation
  on derived_files (cloud, transformation_start, created_at, id);

-- Blobs that nothing needs any more, to be removed from their due time on.
create table blob_removals (
  id     integer primary key autoincrement,
  kind   text not null, -- key or prefix
  target text not null,
  due_at integer not null
) strict;
create index blob_removals_by_due on blob_removals (due_at, id);
create index blob_removals_by_target on blob_removals (target);

-- Folders that exist whether or not an asset is in them.
create table folders (
  cloud       text not null,
  path        text not null, -- NFC
  parent      text not null, -- path of the folder around it, empty for the root
  name        text not null,
  external_id text not null,
  created_at  integer not null,
  primary key (cloud, path),
  constraint folders_external_id unique (external_id)
) strict, without rowid;
create index folders_by_parent on folders (cloud, parent, name);
create index folders_by_time on folders (cloud, created_at, path);

-- Transformations that have a name, written t_<name> in URLs.
create table named_transformations (
  cloud              text not null,
  name               text not null,
  definition         text not null,
  allowed_for_strict integer not null,
  created_at         integer not null,
  updated_at         integer not null,
  primary key (cloud, name)
) strict, without rowid;
create index named_transformations_by_time on named_transformations (cloud, updated_at, name);

-- Upload presets: parameters of uploads under a name.
create table upload_presets (
  cloud       text not null,
  name        text not null,
  unsigned    integer not null,
  settings    text not null, -- JSON object
  external_id text not null,
  created_at  integer not null,
  updated_at  integer not null,
  primary key (cloud, name)
) strict, without rowid;
create index upload_presets_by_time on upload_presets (cloud, created_at, name);

-- Upload mappings: public ids that begin with a folder are loaded from an address on first use.
create table upload_mappings (
  cloud         text not null,
  folder        text not null,
  template      text not null,
  upload_preset text,
  external_id   text not null,
  created_at    integer not null,
  updated_at    integer not null,
  primary key (cloud, folder)
) strict, without rowid;
create index upload_mappings_by_time on upload_mappings (cloud, created_at, folder);

-- Fields of structured metadata. A deleted one stays, since its external id is never used again.
create table metadata_fields (
  cloud                     text not null,
  external_id               text not null,
  type                      text not null,
  label                     text not null,
  mandatory                 integer not null,
  default_value             text, -- JSON
  default_disabled          integer not null,
  validation                text, -- JSON object
  restrictions              text, -- JSON object
  allow_dynamic_list_values integer not null,
  position                  integer not null,
  created_at                integer not null,
  updated_at                integer not null,
  deleted_at                integer,
  primary key (cloud, external_id)
) strict, without rowid;
create index metadata_fields_by_position on metadata_fields (cloud, position);

-- The entries that a list field offers. A deleted one is inactive and can be restored.
create table metadata_entries (
  cloud       text not null,
  field       text not null,
  external_id text not null,
  value       text not null,
  active      integer not null,
  position    integer not null,
  primary key (cloud, field, external_id),
  foreign key (cloud, field) references metadata_fields (cloud, external_id) on delete cascade
) strict, without rowid;
create index metadata_entries_by_position on metadata_entries (cloud, field, position);

-- Notification triggers: which events are sent where.
create table notification_triggers (
  id               text not null primary key,
  cloud            text not null,
  uri              text not null,
  uri_type         text not null,
  event_type       text not null,
  additive         integer not null,
  filter           text,
  payload_template text,
  auth_scheme      text,
  created_at       integer not null,
  updated_at       integer not null,
  constraint notification_triggers_target unique (cloud, event_type, uri)
) strict, without rowid;

-- Chunked uploads that are not complete.
create table pending_uploads (
  cloud         text not null,
  upload_id     text not null, -- chosen by the client
  resource_type text not null,
  options       text not null, -- JSON object: the parameters of the first chunk
  total_bytes   integer, -- once known
  created_at    integer not null,
  updated_at    integer not null,
  primary key (cloud, upload_id)
) strict, without rowid;
create index pending_uploads_by_time on pending_uploads (updated_at);

-- The slices that have arrived for them. Positions count from 0 and are inclusive.
create table pending_chunks (
  cloud      text not null,
  upload_id  text not null,
  first_byte integer not null,
  last_byte  integer not null,
  blob_key   text not null,
  created_at integer not null,
  primary key (cloud, upload_id, first_byte),
  foreign key (cloud, upload_id) references pending_uploads (cloud, upload_id) on delete cascade
) strict, without rowid;

-- Jobs, in the form that db-scheduler 16 expects. Times are the scheduler's own.
create table scheduled_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            blob,
  execution_time       timestamp not null,
  picked               bit not null,
  picked_by            varchar(50),
  last_success         timestamp,
  last_failure         timestamp,
  consecutive_failures int,
  last_heartbeat       timestamp,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
