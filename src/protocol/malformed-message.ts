/** What every parser of this folder throws. Pure; runs in every world. @module */
import * as v from "valibot";
import { AppError } from "../base/app-error.ts";

export class MalformedMessage extends AppError<"message/malformed"> {
  override readonly name = "MalformedMessage";
}

/**
 * Applies a schema to untrusted JSON.
 *
 * @param what The message's name, for the text of the error; the input itself is never quoted.
 * @throws {MalformedMessage}
 */
export function readMessage<const Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  what: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const path = result.issues[0].path?.map((item) => String(item.key)).join(".") ?? "whole";
  throw new MalformedMessage("message/malformed", `read ${what}: ${path} is not as specified`);
}
