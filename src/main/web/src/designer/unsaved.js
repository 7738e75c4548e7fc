// What somebody has not saved yet, kept in this browser under a key and by tab: two tabs of one file are two pieces of work.
// Private windows keep nothing and a full disk no more: whoever asks goes on without it, and cannot() says so.
import { del, delMany, get, keys, set } from 'idb-keyval';

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

const namesOf = async (key) => (await keys()).filter((name) => String(name).startsWith(`${key} `));

/** Under the key, this tab's first, then the newest of tabs that are closed. */
async function find(key, own) {
  const open = locks ? (await locks.query()).held.map((lock) => lock.name) : [];
  const found = [];
  for (const name of await namesOf(key)) {
    const [tab] = name.slice(key.length + 1).split(' ');
    const mine = name.startsWith(own);
    if (mine || !open.includes(lockOf(tab))) {
      found.push({ name, mine, work: await get(name) });
    }
  }
  return found.sort((a, b) => b.mine - a.mine || b.work.at - a.work.at)[0];
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
  let offered;
  const forgetLeft = tried(async () => {
    const left = JSON.parse(sessionStorage.getItem(LEFT));
    sessionStorage.removeItem(LEFT);
    if (left && (await fetch(left.source, { method: 'HEAD' })).status === 404) {
      await delMany(await namesOf(left.key));
    }
  });
  return {
    recall: tried(async () => {
      own = `${key} ${await thisTab()}`;
      await forgetLeft();
      const found = await find(key, own);
      offered = found?.name ?? `${own} ${Date.now()}`;
      if (offered === own) {
        // what is typed while it is offered is kept beside it
        offered = `${own} ${found.work.at}`;
        await set(offered, found.work);
        await del(own);
      }
      return found?.work;
    }),
    /** Whether it is kept. */
    keep: tried((work) => set(own, work).then(() => true)),
    forget: tried(() => del(own)),
    /** In the place of what was offered; nothing, where that is taken or dropped. */
    offer: tried((work) => (work ? set(offered, work) : del(offered))),
    /** The person removes the file: what is kept goes once the server is found to agree, when the next file is opened. */
    leave: (source) => sessionStorage.setItem(LEFT, JSON.stringify({ key, source })),
  };
}
