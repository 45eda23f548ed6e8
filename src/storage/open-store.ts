import {createStore, type UseStore} from 'idb-keyval';

/** How long IndexedDB may take to answer. In some private modes it never does. */
const PATIENCE = 3_000;

/** A store of ours in IndexedDB, opened at its first use and once. A use that is not answered in time rejects, and so does one that throws. */
export function openStore(database: string): UseStore {
  let opened: UseStore | undefined;
  let isSilent = false;
  return async (mode, use) => {
    if (isSilent) throw new Error(`IndexedDB does not answer: ${database}`);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        isSilent = true; // and will be: nobody waits for it again on this page
        reject(new Error(`IndexedDB does not answer: ${database}`));
      }, PATIENCE);
    });
    try {
      opened ??= createStore(database, 'entries');
      return await Promise.race([opened(mode, use), silence]);
    } finally {
      clearTimeout(timer);
    }
  };
}
