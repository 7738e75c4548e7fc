// What somebody has not saved yet, kept in this browser under a key and by tab: two tabs of one file are two pieces of work.
// Private windows keep nothing and a full disk no more: whoever asks goes on without it, and cannot() says so.
import { del, get, keys, set } from 'idb-keyval';

const LEFT = 'dealgate.left';
const TAB = 'dealgate.tab';
const LONGEST = 500;
const { locks } = navigator;

const lockOf = (tab) => `${TAB} ${tab}`;

// a page that is loaded anew has to wait until the one before has let go
const hold = (tab) =>
  new Promise((resolve) => {
    const request = { signal: AbortSignal.timeout(LONGEST) };
    locks
      .request(lockOf(tab), request, () => {
        resolve(true);
        return new Promise(() => {});
      })
      .catch(() => resolve(false));
  });

/** Tells this tab from all others, from one that it was duplicated from too; loaded anew it stays the same. */
async function thisTab() {
  const known = sessionStorage.getItem(TAB);
  if (known && (!locks || (await hold(known)))) {
    return known;
  }
  const tab = Math.random().toString(36).slice(2);
  sessionStorage.setItem(TAB, tab);
  return locks && !(await hold(tab)) ? thisTab() : tab;
}

/** Under the key, this tab's first, then the newest of tabs that are closed. */
async function find(key, own) {
  const open = locks ? (await locks.query()).held.map((lock) => lock.name) : [];
  const found = [];
  for (const name of (await keys()).filter((name) => String(name).startsWith(`${key} `))) {
    if (name === own || !open.includes(lockOf(name.slice(key.length + 1)))) {
      found.push([name, await get(name)]);
    }
  }
  return found.sort(([a, one], [b, other]) => (b === own) - (a === own) || other.at - one.at)[0] ?? [own];
}

export function unsaved(key, cannot) {
  const tried = (work) => async (value) => {
    try {
      return await work(value);
    } catch {
      cannot();
    }
  };
  let own;
  let from;
  const forget = async () => {
    await del(from);
    from = own;
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
      own = `${key} ${await thisTab()}`;
      from = own;
      await forgetLeft();
      const [name, work] = await find(key, own);
      from = name;
      return work;
    }),
    /** Whether it is kept. */
    keep: tried(async (work) => {
      await set(own, work);
      if (from !== own) {
        await forget();
      }
      return true;
    }),
    forget: tried(forget),
    /** The person removes the file: what is kept goes once the server is found to agree, when the next file is opened. */
    leave: (source) => sessionStorage.setItem(LEFT, JSON.stringify({ key: from, source })),
  };
}
