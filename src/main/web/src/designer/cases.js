// The test cases of a decision: a grid to edit, run against what is on the desk.
import { get, post, put, Refused } from './server';

export function cases(tool) {
  const part = document.querySelector('[data-cases]');
  const { address, draft } = part.dataset;
  const editable = part.dataset.editable === 'true';
  const byDecision = new Map();
  const verdicts = new WeakMap();
  const listeners = new Set();
  const select = part.querySelector('select');
  const result = part.querySelector('[data-result]');
  const conflict = part.querySelector('[data-conflict]');
  const grid = part.querySelector('table');
  const at = (key, rest) => address + encodeURIComponent(key) + rest;
  const say = (name, values = {}) =>
    Object.entries(values).reduce((text, [key, value]) => text.replace(`[${key}]`, value), part.dataset[name] ?? '');
  const now = () => byDecision.get(select.value);

  function tell(text, kind = '') {
    result.textContent = text;
    result.className = 'notice ' + kind;
    result.hidden = !text;
  }

  async function loaded(key) {
    if (!byDecision.has(key)) {
      const stored = await fetched(key);
      if (!byDecision.has(key)) {
        byDecision.set(key, stored);
      }
    }
    return byDecision.get(key);
  }

  async function fetched(key) {
    const { version, table } = await get(at(key, '/cases' + (draft ? '?draft=' + draft : '')));
    return { version, ...table, changes: 0 };
  }

  function touched() {
    now().changes++;
    listeners.forEach((listener) => listener());
  }

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function cell(value, label, change, long = false) {
    if (!editable) {
      return element('span', { textContent: value });
    }
    const input = element(long ? 'textarea' : 'input', { value, ariaLabel: label, rows: 1 });
    input.addEventListener('input', () => {
      change(input.value);
      touched();
    });
    return input;
  }

  function remove(label, act) {
    const button = element('button', { type: 'button', className: 'remove', textContent: '×', ariaLabel: label });
    button.addEventListener('click', () => {
      act();
      touched();
      draw();
    });
    return button;
  }

  function heading(name, index) {
    const th = element('th', { scope: 'col' }, element('span', { textContent: name }));
    if (editable) {
      th.append(
        remove(say('removeInput', { name }), () => {
          now().inputs.splice(index, 1);
          now().cases.forEach((one) => one.inputs.splice(index, 1));
        }),
      );
    }
    return th;
  }

  function verdict(outcome) {
    if (!outcome) {
      return element('td', { className: 'verdict' });
    }
    const tag = element('span', {
      className: 'tag ' + (outcome.passed ? 'good' : 'bad'),
      textContent: outcome.passed ? say('pass') : say('fail'),
    });
    const td = element('td', { className: 'verdict' }, tag);
    if (!outcome.passed) {
      td.append(
        element('p', { className: 'small', textContent: outcome.failure ?? say('actual', { actual: outcome.actual || say('nothing'), expected: outcome.expected || say('nothing') }) }),
      );
    }
    return td;
  }

  function row(one, index) {
    const { inputs } = now();
    const outcome = verdicts.get(one);
    const tr = element('tr', { className: outcome && !outcome.passed ? 'failed' : '' });
    tr.append(element('th', { scope: 'row' }, cell(one.name, say('name'), (value) => (one.name = value))));
    tr.append(verdict(outcome));
    inputs.forEach((name, i) =>
      tr.append(element('td', {}, cell(one.inputs[i], name, (value) => (one.inputs[i] = value)))),
    );
    tr.append(element('td', {}, cell(one.expected, say('expected'), (value) => (one.expected = value), true)));
    if (editable) {
      tr.append(element('td', {}, remove(say('removeCase', { name: one.name }), () => now().cases.splice(index, 1))));
    }
    return tr;
  }

  function draw() {
    const table = now();
    conflict.hidden = !table?.theirs;
    grid.hidden = !table;
    part.querySelectorAll('[data-case]').forEach((button) => (button.disabled = !table));
    if (!table) {
      return;
    }
    const outputs = element('th', { scope: 'col' }, element('span', { textContent: say('expected') + ' ' }));
    outputs.append(
      cell(table.outputs.join(' '), say('outputs'), (value) => (table.outputs = value.split(/\s+/).filter(Boolean))),
    );
    const head = element('tr', {}, element('th', { scope: 'col', textContent: say('name') }));
    head.append(element('th', { scope: 'col', textContent: say('verdict') }));
    head.append(...table.inputs.map(heading), outputs);
    if (editable) {
      head.append(element('td'));
    }
    const cellNow = document.activeElement.closest('td, th');
    const [y, x] = grid.contains(cellNow) ? [cellNow.parentNode.rowIndex, cellNow.cellIndex] : [];
    const { selectionStart, selectionEnd } = document.activeElement;
    grid.tHead.replaceChildren(head);
    grid.tBodies[0].replaceChildren(...table.cases.map(row));
    // who types goes on where they are
    const field = grid.rows[y]?.cells[x]?.querySelector('input, textarea, button');
    field?.focus();
    field?.setSelectionRange?.(selectionStart, selectionEnd);
    part.querySelector('[data-none]').hidden = table.cases.length > 0;
    part.querySelector('[data-csv]').href = at(select.value, '/cases.csv');
    part.querySelector('[data-csv]').hidden = table.version === 0 && table.cases.length === 0;
  }

  const results = (table) => table?.cases.map((one) => verdicts.get(one)).filter(Boolean) ?? [];

  function summary() {
    const known = results(now());
    if (known.length === 0) {
      tell('');
      return;
    }
    const passed = known.filter((one) => one.passed).length;
    const all = passed === known.length;
    tell(say(all ? 'allPass' : 'someFail', { passed, failed: known.length - passed, all: known.length }), all ? 'good' : 'bad');
    for (const option of select.options) {
      const outcomes = results(byDecision.get(option.value));
      const failed = outcomes.filter((one) => !one.passed).length;
      option.textContent = option.dataset.name + (outcomes.length ? (failed ? ` ✗ ${failed}` : ` ✓ ${outcomes.length}`) : '');
    }
  }

  async function run(key, text) {
    const { inputs, outputs, cases: rows } = await loaded(key);
    if (rows.length === 0) {
      return;
    }
    const asked = [...rows];
    const file = new File([text], part.dataset.file);
    const answer = await post(at(key, '/runs'), { file, cases: { inputs, outputs, cases: rows } });
    answer.cases.forEach((outcome, i) => verdicts.set(asked[i], outcome));
  }

  async function runAll(keys, text) {
    tell(say('running'));
    try {
      for (const key of keys) {
        await run(key, text);
      }
      draw();
      summary();
    } catch (e) {
      tell(e instanceof Refused ? e.message : say('offline'), 'bad');
    }
  }

  /** Whether all are saved: where somebody else has changed them, the person is asked. */
  async function save() {
    let asked = false;
    for (const [key, table] of byDecision) {
      if (table.changes) {
        const { changes, version, inputs, outputs, cases: rows } = table;
        try {
          table.version = (await put(at(key, '/cases'), { version, inputs, outputs, cases: rows })).version;
          table.changes -= changes;
        } catch (e) {
          if (e.status !== 409) {
            throw e;
          }
          table.theirs = await fetched(key);
          select.value = key;
          asked = true;
        }
      }
    }
    draw();
    if (asked) {
      conflict.querySelector('button').focus();
    }
    return !asked;
  }

  const actions = {
    run: async () => runAll([select.value], await tool.text()),
    add() {
      now().cases.push({ name: '', inputs: now().inputs.map(() => ''), expected: '' });
      touched();
      draw();
      grid.tBodies[0].lastElementChild.querySelector('input').focus();
    },
    column() {
      const input = part.querySelector('[data-new-input]');
      const name = input.value.trim();
      if (name && !now().inputs.includes(name)) {
        now().inputs.push(name);
        now().cases.forEach((one) => one.inputs.push(''));
        input.value = '';
        touched();
        draw();
      }
    },
    async save() {
      try {
        if (await save()) {
          tell(say('saved'), 'good');
          await actions.run();
        }
      } catch (e) {
        tell(e instanceof Refused ? e.message : say('offline'), 'bad');
      }
    },
    theirs() {
      byDecision.set(select.value, now().theirs);
      settled();
    },
    mine() {
      now().version = now().theirs.version;
      delete now().theirs;
      settled();
    },
  };
  let settled = actions.save;
  part.addEventListener('click', (event) => actions[event.target.closest('[data-case]')?.dataset.case]?.());
  part.querySelector('[data-csv-in]')?.addEventListener('change', async (event) => {
    const input = event.target;
    try {
      const read = await post(at(select.value, '/cases/csv'), { file: input.files[0] });
      Object.assign(now(), read);
      touched();
      draw();
      tell(say('read', { count: read.cases.length }));
    } catch (e) {
      tell(e instanceof Refused ? e.message : say('offline'), 'bad');
    }
    input.value = '';
  });

  // up and down go from case to case, and what a spreadsheet copied goes into as many cells
  grid.addEventListener('keydown', (event) => {
    const step = event.target.tagName === 'INPUT' && { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key];
    if (step) {
      const column = event.target.closest('td, th').cellIndex;
      const tr = event.target.closest('tr');
      const next = (step > 0 ? tr.nextElementSibling : tr.previousElementSibling)?.cells[column];
      next?.querySelector('input, textarea')?.focus();
      event.preventDefault();
    }
  });
  grid.addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text').replace(/\r?\n$/, '');
    if (!/[\t\n]/.test(text) || event.target.closest('thead')) {
      return;
    }
    event.preventDefault();
    const first = event.target.closest('tr');
    const column = event.target.closest('td, th').cellIndex;
    text.split(/\r?\n/).forEach((line, y) =>
      line.split('\t').forEach((value, x) => {
        const input = grid.rows[first.rowIndex + y]?.cells[column + x]?.querySelector('input, textarea');
        if (input) {
          input.value = value;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }),
    );
  });

  select.addEventListener('change', async () => {
    await loaded(select.value);
    draw();
    summary();
  });

  let offered = '';
  tool.onView(async (decisions, active) => {
    if (JSON.stringify(decisions) !== offered) {
      offered = JSON.stringify(decisions);
      const chosen = select.value;
      select.replaceChildren(
        ...decisions.map(({ key, name }) => {
          const option = element('option', { value: key, textContent: name });
          option.dataset.name = name;
          return option;
        }),
      );
      select.value = decisions.some(({ key }) => key === chosen) ? chosen : (decisions[0]?.key ?? '');
    }
    if (active) {
      select.value = active;
    }
    if (select.value) {
      try {
        await loaded(select.value);
        draw();
        summary();
      } catch (e) {
        tell(e.message, 'bad');
      }
    }
  });

  if (!draft) {
    window.addEventListener('beforeunload', (event) => {
      if ([...byDecision.values()].some((table) => table.changes)) {
        event.preventDefault();
      }
    });
  }

  const keys = () => [...select.options].map((option) => option.value);
  return {
    onChange: (listener) => listeners.add(listener),
    onSettled: (listener) => (settled = listener),
    text: () => {
      const changed = [...byDecision].filter(([, table]) => table.changes);
      return changed.length === 0 ? undefined : changed;
    },
    take(kept) {
      kept?.forEach(([key, table]) => byDecision.set(key, table));
      draw();
      summary();
    },
    save,
    afterSave: (text) => runAll(keys(), text),
  };
}
