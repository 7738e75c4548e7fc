// What somebody has not saved yet, kept in this browser under a key.
// Private windows keep nothing and a full disk no more: whoever asks goes on without it, and cannot() says so.
import { del, get, set } from 'idb-keyval';

const LEFT = 'dealgate.left';

export function unsaved(key, cannot) {
  const tried = (work) => async (value) => {
    try {
      return await work(value);
    } catch {
      cannot();
    }
  };
  const forgetLeft = tried(async () => {
    const left = JSON.parse(sessionStorage.getItem(LEFT));
    sessionStorage.removeItem(LEFT);
    if (left && (await fetch(left.source, { method: 'HEAD' })).status === 404) {
      await del(left.key);
    }
  });
  return {
    recall: tried(async () => {
      await forgetLeft();
      return get(key);
    }),
    /** Whether it is kept. */
    keep: tried((work) => set(key, work).then(() => true)),
    forget: tried(() => del(key)),
    /** The person removes the file: what is kept goes once the server is found to agree, when the next file is opened. */
    leave: (source) => sessionStorage.setItem(LEFT, JSON.stringify({ key, source })),
  };
}
