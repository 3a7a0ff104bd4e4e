/**
 * Which builds this browser holds: the newest, and the one before it, to go back to. The lists lie in the Cache Storage `release`,
 * the files of the build before in `previous`. Root scope only.
 *
 * @module
 */

/** One build. */
export interface Build {
  readonly version: string;
  readonly vaultFormat: number;
  /** Path and the key under which the precache has it. */
  readonly files: readonly (readonly [path: string, cacheKey: string])[];
}

/** A build that was not taken. */
export interface RefusedBuild {
  readonly why: string;
  /** A file that is another one than the build says. */
  readonly file?: string;
}

export interface Versions {
  /** Key that builds are signed with, SPKI as base64url; pinned with the first signed one. */
  pinned(): Promise<string | undefined>;
  /** The build that is being installed: what `activated` makes the newest. */
  prepare(build: Build, key: string | undefined): Promise<void>;
  refuse(refused: RefusedBuild): Promise<void>;
  /** Keeps the files of the build that was the newest until now. @param precache Where they are. */
  activated(precache: string): Promise<void>;
  /** Answers from the build before, where the person has gone back to it. */
  isBack(): Promise<boolean>;
  setBack(isBack: boolean): Promise<boolean>;
  /** A file of the build before. */
  match(path: string): Promise<Response | undefined>;
  told(): Promise<VersionsTold>;
}

export interface VersionsTold {
  readonly current: Omit<Build, "files"> | undefined;
  readonly previous: Omit<Build, "files"> | undefined;
  readonly isBack: boolean;
  readonly refused: RefusedBuild | undefined;
}

const LISTS = "release";
const PREVIOUS = "previous";

export function createVersions(caches: CacheStorage): Versions {
  let back: Promise<boolean> | undefined;

  const read = async <Value>(name: string): Promise<Value | undefined> =>
    (await (await caches.open(LISTS)).match(`/.${name}`))?.json() as Promise<Value | undefined>;
  const write = async (name: string, value: unknown): Promise<void> => {
    const lists = await caches.open(LISTS);
    if (value === undefined) await lists.delete(`/.${name}`);
    else await lists.put(`/.${name}`, Response.json(value));
  };

  const keep = async (build: Build, precache: string): Promise<void> => {
    await caches.delete(PREVIOUS);
    await write("previous", undefined);
    const [from, to] = [await caches.open(precache), await caches.open(PREVIOUS)];
    for (const [path, cacheKey] of build.files) {
      const file = await from.match(cacheKey);
      // Without one of its files it would be no build to go back to.
      if (file === undefined) return;
      await to.put(path, file);
    }
    await write("previous", build);
  };

  return {
    pinned: () => read<string>("key"),
    async prepare(build, key) {
      await write("next", build);
      await write("next-key", key);
      await write("refused", undefined);
    },
    refuse: (refused) => write("refused", refused),
    async activated(precache) {
      const [next, key, current] = [
        await read<Build>("next"),
        await read<string>("next-key"),
        await read<Build>("current"),
      ];
      if (next === undefined) return;
      // A full storage must not stand in the way of a new version.
      if (current !== undefined && current.version !== next.version)
        await keep(current, precache).catch(() => undefined);
      await write("current", next);
      if (key !== undefined) await write("key", key);
      await write("back", undefined);
      back = Promise.resolve(false);
    },
    isBack: () => (back ??= read("back").then((value) => value === true)),
    async setBack(isBack) {
      const can = !isBack || (await read("previous")) !== undefined;
      if (!can) return false;
      await write("back", isBack ? true : undefined);
      back = Promise.resolve(isBack);
      return true;
    },
    match: async (path) => (await caches.open(PREVIOUS)).match(path),
    async told() {
      const short = (build: Build | undefined) => build && { version: build.version, vaultFormat: build.vaultFormat };
      return {
        current: short(await read<Build>("current")),
        previous: short(await read<Build>("previous")),
        isBack: await this.isBack(),
        refused: await read<RefusedBuild>("refused"),
      };
    },
  };
}

/** @returns What to answer to a page that asks for versions, or wants another one; `undefined` for other messages. */
export function onVersionMessage(data: unknown, versions: Versions): Promise<unknown> | undefined {
  const type = typeof data === "object" && data !== null && "type" in data ? data.type : undefined;
  if (type === "VERSIONS") return versions.told();
  if (type === "VERSION_BACK" || type === "VERSION_FORWARD") return versions.setBack(type === "VERSION_BACK");
  return undefined;
}
