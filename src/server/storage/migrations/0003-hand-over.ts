/** Version 3: a device gives way to another one of the same person. Frozen: imports nothing. @module */

export function handOver(): readonly string[] {
  return [
    "alter table enrolment add column from_device text",
    "alter table enrolment add column uv_proven smallint not null default 0",
    "alter table device add column moved_to text",
    "create index device_moved_to on device (moved_to) where moved_to is not null",
  ];
}
