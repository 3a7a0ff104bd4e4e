/**
 * Who may import whom. One table; everything not in it is forbidden.
 * Explained in src/README.md; run by `npm test -- imports`.
 */
const MAY_IMPORT = {
  base: [],
  crypto: ["base"],
  protocol: ["base", "crypto"],
  otp: ["base", "crypto"],
  accounts: ["base", "otp"],
  vault: ["base", "crypto", "accounts"],
  transfer: ["base", "crypto", "otp", "accounts", "scanner"],
  scanner: ["base"],
  approvals: ["base", "crypto", "protocol"],
  platform: ["base"],
  phone: ["base", "crypto", "protocol", "approvals"],
  sw: ["base", "protocol", "approvals"],
  app: ["base", "otp", "accounts", "vault", "transfer", "scanner", "approvals", "platform"],
  server: ["base", "crypto", "protocol", "otp"],
};

/** The same inside app/ and inside server/. */
const MAY_IMPORT_INSIDE = {
  app: {
    text: ["state"],
    ui: ["text"],
    state: ["text"],
    screens: ["ui", "state", "text"],
    shell: ["ui", "state", "screens", "text"],
  },
  server: {
    domain: [],
    html: [],
    storage: ["domain"],
    push: ["domain"],
    service: ["domain", "storage", "push"],
    api: ["domain", "storage", "push", "service", "html"],
    web: ["domain", "service", "html"],
    portal: ["domain", "storage", "push", "service", "html", "web"],
    admin: ["domain", "storage", "push", "service", "html", "web"],
    cli: ["domain", "storage", "push", "service"],
  },
};

/** Folders with a door: from outside, only their index.ts may be imported. */
const WITH_DOOR = ["vault", "transfer", "scanner", "approvals"];

const any = (names) => `(${names.join("|")})`;
const inPart = (part) => `^src/${part}/`;

const partRules = Object.entries(MAY_IMPORT).map(([part, allowed]) => ({
  name: `${part}-imports`,
  comment: `src/${part} may import only: ${[part, ...allowed].join(", ")}.`,
  severity: "error",
  from: { path: inPart(part) },
  to: { path: "^src/", pathNot: `^src/${any([part, ...allowed])}/` },
}));

// server/parts.ts: the joined parts that main.ts hands to each shell. config.ts has a rule of its own.
const JOINED = any(["parts", "config", "config-error", "settings-check"]);

const insideRules = Object.entries(MAY_IMPORT_INSIDE).flatMap(([part, folders]) =>
  Object.entries(folders).map(([folder, allowed]) => ({
    name: `${part}-${folder}-imports`,
    comment: `Within src/${part}, ${folder}/ may import only: ${[folder, ...allowed].join(", ")}.`,
    severity: "error",
    from: { path: `^src/${part}/${folder}/` },
    to: { path: `^src/${part}/`, pathNot: `^src/${part}/(${any([folder, ...allowed])}/|${JOINED}\\.ts$)` },
  })),
);

const doorRules = WITH_DOOR.map((part) => ({
  name: `${part}-by-its-door`,
  comment: `Outside src/${part}, import src/${part}/index.ts and nothing deeper (everywhere.ts: the door for worlds without its storage; exporting.ts: the door of the way out; passcode/index.ts, slots/index.ts, log/index.ts, handover/index.ts, backup/index.ts: the doors of what is fetched apart; a worker's file has an address).`,
  severity: "error",
  from: { path: "^src/", pathNot: inPart(part) },
  to: {
    path: inPart(part),
    pathNot: `^src/${part}/((index|everywhere|exporting|(passcode|slots|log|handover|backup)/index)\\.ts$|.*-worker\\.ts$)`,
  },
}));

/** A package that only some folders may name. */
const only = (name, packages, folders) => ({
  name,
  comment: `Only ${folders.join(", ")} may import ${packages}.`,
  severity: "error",
  from: { path: "^src/", pathNot: folders.map((folder) => `^src/${folder}/`) },
  to: { path: packages },
});

module.exports = {
  forbidden: [
    {
      name: "listed-folders",
      comment: "A new folder under src/ needs a line in MAY_IMPORT first.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/${any(Object.keys(MAY_IMPORT))}/` },
      to: {},
    },
    ...partRules,
    ...insideRules,
    ...doorRules,
    {
      name: "state-is-the-bridge",
      comment:
        "In src/app only state/ and main.tsx reach the core; screens and ui get it through state/. Types are fine.",
      severity: "error",
      from: { path: "^src/app/(ui|screens|shell)/" },
      to: { path: "^src/(vault|transfer|scanner|approvals|platform|otp)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "config-for-mains",
      comment: "The environment is read once, by the programs' main files; everything else gets its parts handed in.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/server/((cli/)?main|parts|config)\\.ts$" },
      to: { path: "^src/server/config\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "screens-do-not-meet",
      comment: "A screen does not import another screen; what they share goes to ui/ or state/.",
      severity: "error",
      from: { path: "^src/app/screens/([^/]+)/" },
      to: { path: "^src/app/screens/", pathNot: "^src/app/screens/$1/" },
    },
    {
      name: "migrations-are-frozen",
      comment: "A migration imports nothing but its neighbours, so that no refactor changes what it did.",
      severity: "error",
      from: { path: "^src/(vault|server/storage)/migrations/" },
      to: { pathNot: "^src/(vault|server/storage)/migrations/", dependencyTypesNot: ["core"] },
    },
    {
      name: "legacy-crypto-for-importers",
      comment: "src/crypto/legacy holds weak primitives that other apps' files need, and mOTP, which is made of one.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(transfer/(importers|exporters)|crypto/legacy)/|^src/otp/motp\\.ts$" },
      to: { path: "^src/crypto/legacy/" },
    },
    only("node-in-server", "^(node:|fs$|http$|crypto$|path$)", ["server", "phone"]),
    only("preact-in-app", "node_modules/(preact|@preact|lucide-preact)/", ["app"]),
    only("password-kdf-in-workers", "node_modules/hash-wasm/", ["vault", "crypto"]),
    only("word-lists-in-passcode", "node_modules/@zxcvbn-ts/", ["vault/passcode"]),
    only("decoders-in-scanner", "node_modules/(jsqr|qr|zxing-wasm)/", ["scanner"]),
    only("noble-in-crypto", "node_modules/@noble/", ["crypto"]),
    only("otpauth-in-otp", "node_modules/otpauth/", ["otp"]),
    only("kysely-in-storage", "node_modules/(kysely|pg)/", ["server"]),
    only("jose-in-service", "node_modules/jose/", ["server/service"]),
    only("idb-in-storage", "node_modules/idb/", ["vault/storage", "approvals/storage"]),
    {
      name: "vault-format-is-pure",
      comment:
        "src/vault/format turns keys and documents into bytes and back; it knows neither storage/ nor the session.",
      severity: "error",
      from: { path: "^src/vault/format/" },
      to: { path: "^src/vault/", pathNot: "^src/vault/(format/|errors\\.ts$)" },
    },
    {
      name: "e2e-from-outside",
      comment: "An end-to-end test drives the product from outside; of src it may use only otp/ and protocol/.",
      severity: "error",
      from: { path: "^tests/e2e/" },
      to: { path: "^src/", pathNot: "^src/(base|crypto|otp|protocol)/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: {
        orphan: true,
        pathNot: ["\\.d\\.m?ts$", "^tests/architecture/", "^src/server/html/assets/", "^src/app/shell/load-part\\.ts$"],
      },
      to: {},
    },
    {
      name: "src-knows-no-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^tests/" },
    },
    {
      name: "tests-do-not-meet",
      comment: "A test imports its subject and tests/support, never another test.",
      severity: "error",
      from: { path: "^tests/(unit|integration|e2e)/" },
      to: { path: "^tests/", pathNot: "^tests/((support|vectors|e2e/pages)/|e2e/playwright\\.config\\.ts$)" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "\\?(url|worker&url)$" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
