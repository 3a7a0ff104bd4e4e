/** What is said of a setting that cannot be used: the variable's name and what it must be. Pure. @module */
import { AppError } from "../base/app-error.ts";

export class ConfigError extends AppError<"config/wrong"> {
  override readonly name = "ConfigError";
}

/** @param finding What it must be, or what was found; never the value, which may hold a password. */
export function wrongSetting(name: string, finding: string): ConfigError {
  return new ConfigError("config/wrong", `${name}: ${finding}`);
}
