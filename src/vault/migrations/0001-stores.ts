/** Version 1. Frozen: imports nothing, so that later changes cannot alter what it did. @module */

interface Upgrading {
  createObjectStore(name: string): unknown;
}

export function createVaultStores(database: Upgrading): void {
  database.createObjectStore("head");
  database.createObjectStore("image");
  database.createObjectStore("tries");
}
