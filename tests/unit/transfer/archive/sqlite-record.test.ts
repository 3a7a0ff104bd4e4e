import { expect, test } from "vitest";
import { columnsOf, readRecord } from "../../../../src/transfer/archive/sqlite-record.ts";
import { readVarint } from "../../../../src/transfer/archive/varint.ts";

test.each([
  [
    "CREATE TABLE a (_id INTEGER PRIMARY KEY, email TEXT NOT NULL DEFAULT 'a,b(c', n DECIMAL(10, 2))",
    ["_id", "email", "n"],
  ],
  ['CREATE TABLE "a" ("type" integer , `Two words` x, [three] y, \'four\' z)', ["type", "two words", "three", "four"]],
  ["CREATE TABLE a (one, two, PRIMARY KEY (one, two), CHECK (one > 2))", ["one", "two"]],
  ["CREATE TABLE sqlite_sequence(name,seq)", ["name", "seq"]],
  ["CREATE TABLE a (x -- of, all\n, y /* and, more */ TEXT CHECK (y IN ('a', 'b')), z)", ["x", "y", "z"]],
  ["", []],
])("columns of %s", (sql, columns) => {
  expect(columnsOf(sql)).toEqual(columns);
});

test("a record that is cut off, or of a reserved type, is none", () => {
  expect(readRecord(Uint8Array.of(3, 1, 15, 7, 65), "utf-8")).toEqual([7, "A"]);
  expect(readRecord(Uint8Array.of(3, 1, 15, 7), "utf-8")).toBeUndefined();
  expect(readRecord(Uint8Array.of(2, 10), "utf-8")).toBeUndefined();
  expect(readRecord(new Uint8Array(0), "utf-8")).toBeUndefined();
});

test.each([
  [[0x7f], 127, 1],
  [[0x81, 0], 128, 2],
  [[0xff, 0xff, 0x7f], 2_097_151, 3],
])("the integer %j", (bytes, value, next) => {
  expect(readVarint(Uint8Array.from(bytes), 0, bytes.length)).toEqual({ value, next });
  expect(readVarint(Uint8Array.from(bytes), 0, bytes.length - 1)).toBeUndefined();
});

test("the ninth byte of an integer has eight bits", () => {
  const bytes = new Uint8Array(9).fill(0x80).fill(5, 8);
  expect(readVarint(bytes, 0, 9)).toEqual({ value: 5, next: 9 });
});
