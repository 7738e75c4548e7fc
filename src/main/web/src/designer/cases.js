// The test cases of a decision: a grid to edit, run against what is on the desk.
import { get, post, put, Refused } from './server';

export function cases(tool) {
  const part = document.querySelector('[data-cases]');
  const { address, draft } = part.dataset;
  const editable = part.dataset.editable === 'true';
  const byDecision = new Map();
  const listeners = new Set();
  const select = part.querySelector('select');
  const result = part.querySelector('[data-result]');
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
      const { version, table } = await get(at(key, '/cases' + (draft ? '?draft=' + draft : '')));
      byDecision.set(key, { version, ...table, dirty: false, results: null });
    }
    return byDecision.get(key);
  }

  function touched() {
    now().dirty = true;
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
    const { inputs, results } = now();
    const outcome = results?.[index];
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
    grid.tHead.replaceChildren(head);
    grid.tBodies[0].replaceChildren(...table.cases.map(row));
    part.querySelector('[data-none]').hidden = table.cases.length > 0;
    part.querySelector('[data-csv]').href = at(select.value, '/cases.csv');
    part.querySelector('[data-csv]').hidden = table.version === 0 && table.cases.length === 0;
  }

  function summary() {
    const results = now()?.results;
    if (!results) {
      tell('');
      return;
    }
    const passed = results.filter((one) => one.passed).length;
    const all = passed === results.length;
    tell(say(all ? 'allPass' : 'someFail', { passed, failed: results.length - passed, all: results.length }), all ? 'good' : 'bad');
    for (const option of select.options) {
      const known = byDecision.get(option.value)?.results;
      const failed = known?.filter((one) => !one.passed).length;
      option.textContent = option.dataset.name + (known ? (failed ? ` ✗ ${failed}` : ` ✓ ${known.length}`) : '');
    }
  }

  async function run(key, text) {
    const table = await loaded(key);
    if (table.cases.length === 0) {
      table.results = null;
      return;
    }
    const { inputs, outputs, cases: rows } = table;
    const file = new File([text], part.dataset.file);
    const answer = await post(at(key, '/runs'), { file, cases: { inputs, outputs, cases: rows } });
    table.results = answer.cases;
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

  async function save() {
    for (const [key, table] of byDecision) {
      if (table.dirty) {
        const { version, inputs, outputs, cases: rows } = table;
        table.version = (await put(at(key, '/cases'), { version, inputs, outputs, cases: rows })).version;
        table.dirty = false;
      }
    }
    draw();
  }

  const actions = {
    run: async () => runAll([select.value], await tool.text()),
    add() {
      now().cases.push({ name: '', inputs: now().inputs.map(() => ''), expected: '' });
      now().results = null;
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
        await save();
        tell(say('saved'), 'good');
        await actions.run();
      } catch (e) {
        tell(e instanceof Refused ? e.message : say('offline'), 'bad');
      }
    },
  };
  part.addEventListener('click', (event) => actions[event.target.closest('[data-case]')?.dataset.case]?.());
  part.querySelector('[data-csv-in]')?.addEventListener('change', async (event) => {
    const input = event.target;
    try {
      const read = await post(at(select.value, '/cases/csv'), { file: input.files[0] });
      Object.assign(now(), read, { results: null });
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
      if ([...byDecision.values()].some((table) => table.dirty)) {
        event.preventDefault();
      }
    });
  }

  const keys = () => [...select.options].map((option) => option.value);
  return {
    onChange: (listener) => listeners.add(listener),
    text: () => {
      const dirty = [...byDecision].filter(([, table]) => table.dirty);
      return dirty.length === 0 ? undefined : dirty.map(([key, table]) => [key, { ...table, results: null }]);
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
