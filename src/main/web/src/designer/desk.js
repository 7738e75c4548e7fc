// One file of a draft on the desk: opened in a tool, saved, kept in the browser while it is not saved, checked by the server.
// A tool has open(text), text(), undo(), redo(), zoom(step), select(id) and onChange(listener).
import { del, get as recall, set as keep } from 'idb-keyval';
import { findings } from './findings';
import { load, post, Refused, save as download } from './server';

const later = (work, wait) => {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
};

export async function desk(place, tool, extra = {}) {
  const { source, file, keepAs } = place.dataset;
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
    save: () => save(saved.version),
  };
  place.addEventListener('click', (event) => actions[event.target.closest('[data-do]')?.dataset.do]?.());
  if (!place.dataset.save) {
    return;
  }

  const list = findings(place, tool);
  const check = later(() => list.show(), 800);
  let dirty = false;
  let changes = 0;

  const remember = later(async () => {
    if (dirty) {
      const before = changes;
      await keep(keepAs, { text: await tool.text(), extra: extra.text?.(), version: saved.version, at: Date.now() });
      if (!dirty) {
        // it was saved meanwhile
        await del(keepAs);
      } else if (before === changes) {
        tell(say('kept'));
      }
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

  async function save(version) {
    const before = changes;
    const text = await tool.text();
    tell(say('saving'));
    try {
      const answer = await post(place.dataset.save, { version: String(version), file: new File([text], file) });
      saved = { text, version: answer.version };
      await extra.save?.();
      if (before === changes) {
        dirty = false;
        await del(keepAs);
        tell(say('saved', { at: time(Date.now()) }));
      }
      conflict.hidden = true;
      await extra.afterSave?.(text);
    } catch (e) {
      const stale = e instanceof Refused && e.status === 409;
      conflict.hidden = !stale;
      tell(stale ? say('unsaved') : e instanceof Refused ? e.message : say('offline'), true);
      if (stale) {
        conflict.querySelector('button').focus();
      }
    }
  }

  const conflict = place.querySelector('[data-conflict]');
  actions.theirs = async () => {
    dirty = false;
    await del(keepAs);
    location.reload();
  };
  actions.over = async () => save((await load(source)).version);

  const offered = place.querySelector('[data-offered]');
  const kept = await recall(keepAs);
  if (kept && (kept.text !== saved.text || kept.extra)) {
    offered.hidden = false;
    offered.querySelector('p').textContent = say(kept.version === saved.version ? 'offer' : 'offerOld', {
      at: time(kept.at),
    });
  }
  actions.take = async () => {
    offered.hidden = true;
    await tool.open(kept.text);
    extra.take?.(kept.extra);
    saved = { ...saved, version: kept.version };
    changed();
  };
  actions.drop = async () => {
    offered.hidden = true;
    await del(keepAs);
  };

  window.addEventListener('beforeunload', (event) => {
    if (dirty) {
      event.preventDefault();
    }
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      save(saved.version);
    }
  });
  // a draft that is discarded leaves nothing to be asked about
  document.querySelectorAll('form[data-discard]').forEach((form) =>
    form.addEventListener('submit', () => {
      dirty = false;
      del(keepAs);
    }),
  );
  check();
}
