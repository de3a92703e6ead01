-- The catalog. Every time is in milliseconds since 1970, UTC, unless its table says otherwise.
-- Text is compared and sorted by code point; names that people write are compared in NFC.
-- Columns ending in _start hold the first 200 characters of their neighbor: what an index entry
-- has room for.

-- One stored original: its name, its current version and what people said about it.
create table assets (
  id                text collate "C" not null primary key,
  cloud             text collate "C" not null,
  resource_type     text collate "C" not null,
  type              text collate "C" not null,
  public_id         text collate "C" not null, -- as received
  public_id_nfc     text collate "C" not null, -- as compared
  current_version   text collate "C" not null,
  display_name      text collate "C" not null,
  asset_folder      text collate "C" not null, -- empty for the root
  asset_folder_key  text collate "C" not null, -- as compared: NFC, lower case
  original_filename text collate "C",
  access_mode       text collate "C" not null,
  access_control    text collate "C", -- JSON array
  attributes        text collate "C", -- JSON object: coordinates, regions and other settings of callers
  created_at        bigint not null,
  updated_at        bigint not null,
  constraint assets_identity unique (cloud, resource_type, type, public_id_nfc)
);
create index assets_by_resource_type on assets (cloud, resource_type, created_at, id);
create index assets_by_type on assets (cloud, resource_type, type, created_at, id);
create index assets_by_time on assets (cloud, created_at, id);
create index assets_by_folder on assets (cloud, asset_folder_key, created_at, id);
create index assets_by_current_version on assets (current_version);

-- One revision of an asset's bytes. Today only the current one stays; backups will stay too.
create table asset_versions (
  id          text collate "C" not null primary key,
  asset_id    text collate "C" not null references assets (id) on delete cascade,
  blob_owner  text collate "C" not null, -- the asset id in the blob key of the original
  number      bigint not null, -- the version in URLs, seconds since 1970
  format      text collate "C",
  width       integer,
  height      integer,
  pages       integer,
  bytes       bigint not null,
  etag        text collate "C" not null, -- MD5, hex
  analysis    text collate "C", -- JSON object
  created_at  bigint not null,
  uploaded_by text collate "C", -- API key
  backup      boolean not null default false, -- kept when it is replaced or deleted
  constraint asset_versions_number unique (asset_id, number)
);
alter table assets
  add foreign key (current_version) references asset_versions (id) deferrable initially deferred;

-- The last version number of identities that were given up before that second had passed. A new
-- asset of that name counts on from there, so that no URL ever means two files.
create table retired_versions (
  cloud         text collate "C" not null,
  resource_type text collate "C" not null,
  type          text collate "C" not null,
  public_id_nfc text collate "C" not null,
  number        bigint not null,
  primary key (cloud, resource_type, type, public_id_nfc)
);

-- The tags of an asset, in the order given. Cloud, resource type and time repeat the asset's, so
-- that one index entry answers "newest with this tag"; none of the three ever changes.
create table asset_tags (
  asset_id      text collate "C" not null references assets (id) on delete cascade,
  tag           text collate "C" not null,
  ordinal       integer not null,
  cloud         text collate "C" not null,
  resource_type text collate "C" not null,
  created_at    bigint not null,
  primary key (asset_id, tag)
);
create index asset_tags_by_tag on asset_tags (cloud, resource_type, tag, created_at, asset_id);

-- The contextual metadata of an asset: pairs of text, in the order given.
create table asset_context (
  asset_id      text collate "C" not null references assets (id) on delete cascade,
  ordinal       integer not null,
  name          text collate "C" not null,
  name_start    text collate "C" not null,
  value         text collate "C" not null,
  value_start   text collate "C" not null,
  cloud         text collate "C" not null,
  resource_type text collate "C" not null,
  created_at    bigint not null,
  primary key (asset_id, ordinal)
);
create index asset_context_by_name
  on asset_context (cloud, resource_type, name_start, created_at, asset_id);
create index asset_context_by_value
  on asset_context (cloud, resource_type, name_start, value_start, created_at, asset_id);

-- The structured metadata of an asset, one row for a text or number, one for each entry of a list.
create table asset_metadata (
  asset_id     text collate "C" not null references assets (id) on delete cascade,
  ordinal      integer not null,
  field        text collate "C" not null, -- external id in metadata_fields
  shape        text collate "C" not null, -- text, number or list
  text_value   text collate "C",
  text_start   text collate "C",
  number_value bigint,
  cloud        text collate "C" not null,
  primary key (asset_id, ordinal)
);
create index asset_metadata_by_text on asset_metadata (cloud, field, text_start, asset_id);
create index asset_metadata_by_number on asset_metadata (cloud, field, number_value, asset_id);

-- The moderation of an asset, one row for each kind, in the order given.
create table asset_moderations (
  asset_id      text collate "C" not null references assets (id) on delete cascade,
  ordinal       integer not null,
  kind          text collate "C" not null,
  status        text collate "C" not null,
  response      text collate "C", -- JSON
  cloud         text collate "C" not null,
  resource_type text collate "C" not null,
  created_at    bigint not null, -- of the asset
  updated_at    bigint not null, -- of the status
  primary key (asset_id, ordinal)
);
create index asset_moderations_by_status
  on asset_moderations (cloud, resource_type, kind, status, created_at, asset_id);

-- One file made from a version and kept.
create table derived_files (
  id                   text collate "C" not null primary key,
  cloud                text collate "C" not null,
  asset_id             text collate "C" not null references assets (id) on delete cascade,
  version_id           text collate "C" not null references asset_versions (id) on delete cascade,
  hash                 text collate "C" not null, -- names the derivation, and ends the blob key
  transformation       text collate "C" not null,
  transformation_start text collate "C" not null,
  format               text collate "C",
  width                integer,
  height               integer,
  bytes                bigint not null,
  etag                 text collate "C" not null, -- MD5, hex
  created_at           bigint not null,
  constraint derived_files_derivation unique (version_id, hash)
);
create index derived_files_by_asset on derived_files (asset_id, created_at, id);
create index derived_files_by_transformation
  on derived_files (cloud, transformation_start, created_at, id);

-- Blobs that nothing needs any more, to be removed from their due time on.
create table blob_removals (
  id     bigint generated always as identity primary key,
  kind   text collate "C" not null, -- key or prefix
  target text collate "C" not null,
  due_at bigint not null
);
create index blob_removals_by_due on blob_removals (due_at, id);
create index blob_removals_by_target on blob_removals (target);

-- Folders that exist whether or not an asset is in them.
create table folders (
  cloud       text collate "C" not null,
  path        text collate "C" not null, -- NFC
  parent      text collate "C" not null, -- path of the folder around it, empty for the root
  name        text collate "C" not null,
  external_id text collate "C" not null,
  created_at  bigint not null,
  primary key (cloud, path),
  constraint folders_external_id unique (external_id)
);
create index folders_by_parent on folders (cloud, parent, name);
create index folders_by_time on folders (cloud, created_at, path);

-- Transformations that have a name, written t_<name> in URLs.
create table named_transformations (
  cloud              text collate "C" not null,
  name               text collate "C" not null,
  definition         text collate "C" not null,
  allowed_for_strict boolean not null,
  created_at         bigint not null,
  updated_at         bigint not null,
  primary key (cloud, name)
);
create index named_transformations_by_time on named_transformations (cloud, updated_at, name);

-- Upload presets: parameters of uploads under a name.
create table upload_presets (
  cloud       text collate "C" not null,
  name        text collate "C" not null,
  unsigned    boolean not null,
  settings    text collate "C" not null, -- JSON object
  external_id text collate "C" not null,
  created_at  bigint not null,
  updated_at  bigint not null,
  primary key (cloud, name)
);
create index upload_presets_by_time on upload_presets (cloud, created_at, name);

-- Upload mappings: public ids that begin with a folder are loaded from an address on first use.
create table upload_mappings (
  cloud         text collate "C" not null,
  folder        text collate "C" not null,
  template      text collate "C" not null,
  upload_preset text collate "C",
  external_id   text collate "C" not null,
  created_at    bigint not null,
  updated_at    bigint not null,
  primary key (cloud, folder)
);
create index upload_mappings_by_time on upload_mappings (cloud, created_at, folder);

-- Fields of structured metadata. A deleted one stays, since its external id is never used again.
create table metadata_fields (
  cloud                     text collate "C" not null,
  external_id               text collate "C" not null,
  type                      text collate "C" not null,
  label                     text collate "C" not null,
  mandatory                 boolean not null,
  default_value             text collate "C", -- JSON
  default_disabled          boolean not null,
  validation                text collate "C", -- JSON object
  restrictions              text collate "C", -- JSON object
  allow_dynamic_list_values boolean not null,
  position                  integer not null,
  created_at                bigint not null,
  updated_at                bigint not null,
  deleted_at                bigint,
  primary key (cloud, external_id)
);
create index metadata_fields_by_position on metadata_fields (cloud, position);

-- The entries that a list field offers. A deleted one is inactive and can be restored.
create table metadata_entries (
  cloud       text collate "C" not null,
  field       text collate "C" not null,
  external_id text collate "C" not null,
  value       text collate "C" not null,
  active      boolean not null,
  position    integer not null,
  primary key (cloud, field, external_id),
  foreign key (cloud, field) references metadata_fields (cloud, external_id) on delete cascade
);
create index metadata_entries_by_position on metadata_entries (cloud, field, position);

-- Notification triggers: which events are sent where.
create table notification_triggers (
  id               text collate "C" not null primary key,
  cloud            text collate "C" not null,
  uri              text collate "C" not null,
  uri_type         text collate "C" not null,
  event_type       text collate "C" not null,
  additive         boolean not null,
  filter           text collate "C",
  payload_template text collate "C",
  auth_scheme      text collate "C",
  created_at       bigint not null,
  updated_at       bigint not null,
  constraint notification_triggers_target unique (cloud, event_type, uri)
);

-- Chunked uploads that are not complete.
create table pending_uploads (
  cloud         text collate "C" not null,
  upload_id     text collate "C" not null, -- chosen by the client
  resource_type text collate "C" not null,
  options       text collate "C" not null, -- JSON object: the parameters of the first chunk
  total_bytes   bigint, -- once known
  created_at    bigint not null,
  updated_at    bigint not null,
  primary key (cloud, upload_id)
);
create index pending_uploads_by_time on pending_uploads (updated_at);

-- The slices that have arrived for them. Positions count from 0 and are inclusive.
create table pending_chunks (
  cloud      text collate "C" not null,
  upload_id  text collate "C" not null,
  first_byte bigint not null,
  last_byte  bigint not null,
  blob_key   text collate "C" not null,
  created_at bigint not null,
  primary key (cloud, upload_id, first_byte),
  foreign key (cloud, upload_id) references pending_uploads (cloud, upload_id) on delete cascade
);

-- Jobs, in the form that db-scheduler 16 expects. Times are the scheduler's own.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamp with time zone not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures int,
  last_heartbeat       timestamp with time zone,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
