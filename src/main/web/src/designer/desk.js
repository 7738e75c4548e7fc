// One file of a draft on the desk: opened in a tool, saved, kept in the browser while it is not saved, checked by the server.
// A tool has open(text), text(), undo(), redo(), zoom(step), select(id) and onChange(listener).
import { findings } from './findings';
import { load, post, Refused, save as download } from './server';
import { unsaved } from './unsaved';

const later = (work, wait) => {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
};

export async function desk(place, tool, extra = {}) {
  const { source, file, keepAs } = place.dataset;
  const edits = Boolean(place.dataset.save);
  const status = place.querySelector('[data-status]');
  const say = (name, values = {}) =>
    Object.entries(values).reduce((text, [key, value]) => text.replace(`[${key}]`, value), place.dataset[name] ?? '');
  const tell = (text, bad = false) => {
    status.textContent = text;
    status.classList.toggle('error', bad);
  };
  const time = (when) =>
    new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: place.dataset.timeZone,
    }).format(when);

  const store = unsaved(keepAs, () => (place.querySelector('[data-not-kept]').hidden = false));
  // what is offered; it is neither overwritten nor deleted before the person has taken or dropped it
  let kept = edits ? await store.recall() : undefined;
  let saved;
  try {
    saved = await load(source);
    await tool.open(saved.text);
  } catch (e) {
    tell(say('unreadable', { why: e.message }), true);
    return;
  }
  place.querySelectorAll('[data-do]').forEach((button) => (button.disabled = false));
  const actions = {
    undo: () => tool.undo(),
    redo: () => tool.redo(),
    in: () => tool.zoom('in'),
    out: () => tool.zoom('out'),
    fit: () => tool.zoom('fit'),
    download: async () => download(file, await tool.text()),
    save: () => save(),
  };
  place.addEventListener('click', (event) => actions[event.target.closest('[data-do]')?.dataset.do]?.());
  if (!edits) {
    return;
  }

  const list = findings(place, tool);
  const check = later(() => list.show(), 800);
  let dirty = false;
  let changes = 0;

  const work = async () => ({
    text: await tool.text(),
    extra: extra.text?.(),
    version: saved.version,
    at: Date.now(),
  });
  const remember = later(async () => {
    if (!dirty) {
      return;
    }
    const before = changes;
    const done = await store.keep(await work());
    if (!dirty) {
      // it was saved meanwhile
      await store.forget();
    } else if (done && before === changes) {
      tell(say('kept'));
    }
  }, 300);
  const changed = () => {
    dirty = true;
    changes++;
    tell(say('unsaved'));
    remember();
    check();
  };
  tool.onChange(changed);
  extra.onChange?.(changed);
  extra.onSettled?.(() => save());

  let saving = false;
  let again = false;
  // one at a time; asked again meanwhile, it saves what was changed since
  async function save(version = saved.version) {
    again = saving;
    if (saving) {
      return;
    }
    saving = true;
    const stored = await send(version).finally(() => (saving = false));
    if (stored && again && dirty) {
      await save();
    } else if (stored) {
      await extra.afterSave?.(saved.text);
    }
  }

  /** Whether the server has the file now. */
  async function send(version) {
    const before = changes;
    const text = await tool.text();
    tell(say('saving'));
    try {
      if (text !== saved.text || version !== saved.version) {
        const answer = await post(place.dataset.save, { version: String(version), file: new File([text], file) });
        saved = { text, version: answer.version };
      }
      conflict.hidden = true;
      offer();
      const whole = (await extra.save?.()) ?? true;
      if (!whole) {
        tell(say('casesUnsaved'), true);
        remember();
      } else if (before === changes) {
        dirty = false;
        await store.forget();
        tell(say('saved', { at: time(Date.now()) }));
      } else {
        tell(say('unsaved'));
      }
      return true;
    } catch (e) {
      const stale = e instanceof Refused && e.status === 409;
      conflict.hidden = !stale;
      tell(stale ? say('unsaved') : e instanceof Refused ? e.message : say('offline'), true);
      if (stale) {
        conflict.querySelector('button').focus();
      }
      return false;
    }
  }

  const conflict = place.querySelector('[data-conflict]');
  actions.theirs = async () => {
    dirty = false;
    await store.forget();
    location.reload();
  };
  actions.over = async () => save((await load(source)).version);

  const offered = place.querySelector('[data-offered]');
  function offer() {
    offered.hidden = !kept;
    if (kept) {
      offered.querySelector('p').textContent = say(kept.version === saved.version ? 'offer' : 'offerOld', {
        at: time(kept.at),
      });
    }
  }
  if (kept?.text === saved.text && !kept.extra) {
    kept = undefined;
    await store.offer();
  }
  offer();
  // what was typed meanwhile is offered in its turn
  actions.take = async () => {
    const mine = dirty ? await work() : undefined;
    await tool.open(kept.text);
    extra.take?.(kept.extra);
    saved = { ...saved, version: kept.version };
    await store.keep(kept);
    await store.offer(mine);
    kept = mine;
    offer();
    changed();
  };
  actions.drop = async () => {
    kept = undefined;
    offer();
    await store.offer();
  };

  window.addEventListener('beforeunload', (event) => {
    if (dirty) {
      event.preventDefault();
    }
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      save();
    }
  });
  document.querySelectorAll('form[data-discard]').forEach((form) =>
    form.addEventListener('submit', () => {
      dirty = false;
      store.leave(source);
    }),
  );
  check();
}
