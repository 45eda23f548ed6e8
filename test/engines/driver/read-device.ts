/** A database, with its stores and all they hold. */
export interface Database {
  readonly version: number;
  /** Key and value of every entry, by store. */
  readonly stores: Readonly<Record<string, readonly (readonly [key: unknown, value: unknown])[]>>;
}

/** What a page can read of what is kept for its site. */
export interface Device {
  /** Name and value, as the page reads them. */
  readonly cookies: Readonly<Record<string, string>>;
  readonly localStorage: Readonly<Record<string, string>>;
  readonly sessionStorage: Readonly<Record<string, string>>;
  readonly databases: Readonly<Record<string, Database>>;
  /** Names in Cache Storage. */
  readonly caches: readonly string[];
  /** Scopes of service workers. */
  readonly workers: readonly string[];
  /** Names in the site's private file system. */
  readonly files: readonly string[];
}

/**
 * Reads the device from inside the page: the same in every engine. Leaves nothing behind.
 *
 * @returns a `Device` as JSON, so that no engine's driver has a say in what a value looks like; bytes are arrays in it.
 */
export async function readDevice(): Promise<string> {
  const answerOf = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error(String(request.error)));
      };
    });

  const readDatabase = async (name: string): Promise<Database> => {
    const database = await answerOf(indexedDB.open(name));
    const stores: Record<string, [unknown, unknown][]> = {};
    for (const store of database.objectStoreNames) {
      const entries = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([
        answerOf(entries.getAllKeys()),
        answerOf<unknown[]>(entries.getAll()),
      ]);
      stores[store] = keys.map((key, i) => [key, values[i]]);
    }
    const {version} = database;
    database.close();
    return {version, stores};
  };

  const databases: Record<string, Database> = {};
  const names = (await indexedDB.databases()).map(({name = ''}) => name).sort();
  for (const name of names) databases[name] = await readDatabase(name);

  const files: string[] = [];
  // WebKitGTK 2.50 has none.
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  const root = (await storage?.getDirectory?.()) as
    (FileSystemDirectoryHandle & {keys(): AsyncIterable<string>}) | undefined;
  if (root) for await (const name of root.keys()) files.push(name);

  const pairs = document.cookie.split('; ').filter(Boolean).sort();
  const device: Device = {
    cookies: Object.fromEntries(
      pairs.map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return [name, value.join('=')];
      }),
    ),
    localStorage: Object.fromEntries(Object.entries(localStorage).sort()),
    sessionStorage: Object.fromEntries(Object.entries(sessionStorage).sort()),
    databases,
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({scope}) => scope),
    files,
  };
  return JSON.stringify(device, (_key, value: unknown) => {
    if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
    if (ArrayBuffer.isView(value))
      return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
    return value;
  });
}
