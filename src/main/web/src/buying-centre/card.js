// One person as a card: stance at the left, name, title and department, roles, and who of us knows them.
const WIDTH = 212;
const LEFT = 34;
const SYMBOLS = { SUPPORTS: '✓', NEUTRAL: '–', OPPOSES: '✗', UNKNOWN: '?' };
const SURE = ['CONFIRMED', 'PROVEN'];

const PERSON = 'M6 0a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM0 12a6 5 0 0 1 12 0z';
const FONTS = { name: '600 15px', text: '400 13px', tag: '600 12px' };
const canvas = document.createElement('canvas').getContext('2d');

export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
}

export function textWidth(text, font = 'text') {
  canvas.font = FONTS[font] + ' ' + getComputedStyle(document.body).fontFamily;
  return canvas.measureText(text).width;
}

function fitting(text, font, room) {
  if (textWidth(text, font) <= room) {
    return text;
  }
  const letters = [...text];
  while (letters.length > 1 && textWidth(letters.join('') + '…', font) > room) {
    letters.pop();
  }
  return letters.join('').trimEnd() + '…';
}

/** What a card shows, from top to bottom, and how high that makes it. */
function contents(person) {
  const room = WIDTH - LEFT - 10;
  const rows = [];
  let y = 8;
  const row = (kind, height, content) => {
    rows.push({ kind, y, height, content });
    y += height;
  };
  if (person.words.authority) {
    row('authority', 15, fitting(person.words.authority, 'tag', room));
    y += 8;
  }
  row('name', 19, fitting(person.name, 'name', room));
  [person.title, person.department].filter(Boolean).forEach((text) => row('text', 17, fitting(text, 'text', room)));
  y += person.words.roles.length > 0 ? 5 : 0;
  tagLines(person.words.roles, room).forEach((tags) => row('tags', 21, tags));
  if (person.relationshipOwner) {
    y += 3;
    row('ours', 18, fitting(person.relationshipOwner, 'text', room - 18));
  }
  return { rows, height: Math.max(40, y + 6) };
}

function tagLines(words, room) {
  const lines = [];
  let left = room + 1;
  words.forEach((word) => {
    const text = fitting(word, 'tag', room - 12);
    const width = textWidth(text, 'tag') + 12;
    if (left + width > room) {
      lines.push([]);
      left = 0;
    }
    lines.at(-1).push({ text, x: left, width });
    left += width + 4;
  });
  return lines;
}

export const card = { width: WIDTH, height: (person) => contents(person).height };

/** @param step which step of the way to the economic buyer this is; 0 for none */
export function draw(person, place, step) {
  const { rows } = contents(person);
  const drawn = svg(
    'g',
    { class: 'card-of ' + person.stance.toLowerCase(), transform: `translate(${place.x} ${place.y})` },
    svg('rect', { class: 'ground', width: WIDTH, height: place.height, rx: 6 }),
    svg('path', { class: 'band', d: `M6 0H26V${place.height}H6a6 6 0 0 1-6-6V6a6 6 0 0 1 6-6z` }),
    svg('text', { class: 'symbol', x: 13, y: place.height / 2 + 1 }, SYMBOLS[person.stance]),
    ...influence(person, place.height / 2 + 14),
    ...rows.flatMap((row) => DRAWN[row.kind](row, person)),
    svg('rect', { class: 'edge', width: WIDTH, height: place.height, rx: 6 }),
  );
  if (step) {
    drawn.append(
      svg('circle', { class: 'step', cx: WIDTH, cy: 0, r: 12 }),
      svg('text', { class: 'step-number', x: WIDTH, y: 4.5 }, String(step)),
    );
  }
  return drawn;
}

/** As many full bars as the influence counts. */
function influence(person, bottom) {
  return [1, 2, 3, 4, 5].map((n) =>
    svg('rect', {
      class: n <= person.influence ? 'pip full' : 'pip',
      x: n * 4,
      y: bottom - 2 * n,
      width: 3,
      height: 2 * n,
    }),
  );
}

/** What keyboard, pointer and screen reader meet; it lies over the card, whose words are shortened. */
export function option(person, place) {
  return svg(
    'g',
    { class: 'person', role: 'option', 'aria-selected': 'false', tabindex: '-1', 'data-person': person.id },
    svg('rect', { class: 'hit', x: place.x - 5, y: place.y - 5, width: WIDTH + 10, height: place.height + 10, rx: 10 }),
  );
}

/** The legend's drawing of one sign, as it is on the cards. */
export function sign(name) {
  const drawn = svg('svg', { class: 'buying-centre sign', viewBox: '0 0 30 20', 'aria-hidden': 'true' });
  drawn.append(...SIGNS[name]());
  return drawn;
}

function stance(name) {
  return svg(
    'g',
    { class: 'card-of ' + name.toLowerCase() },
    svg('rect', { class: 'band', width: 30, height: 20, rx: 4 }),
    svg('rect', { class: 'edge', x: 1, y: 1, width: 28, height: 18, rx: 4 }),
    svg('text', { class: 'symbol', x: 15, y: 16 }, SYMBOLS[name]),
  );
}

function across(kind, ...more) {
  return svg('g', { class: 'line ' + kind }, ...more, svg('path', { class: 'stroke', d: 'M0 10H26' }));
}

const SIGNS = {
  supports: () => [stance('SUPPORTS')],
  neutral: () => [stance('NEUTRAL')],
  opposes: () => [stance('OPPOSES')],
  unknown: () => [stance('UNKNOWN')],
  influence: () => [svg('g', { class: 'unknown', transform: 'translate(3 0)' }, ...influence({ influence: 3 }, 15))],
  reports: () => [across('reporting')],
  influences: () => [across('influence'), svg('path', { class: 'head', d: 'M22 5L30 10L22 15z' })],
  way: () => [
    across('reporting way', svg('path', { class: 'halo', d: 'M5 10H26' })),
    svg('circle', { class: 'step', cx: 15, cy: 10, r: 9 }),
    svg('text', { class: 'step-number', x: 15, y: 14.5 }, '1'),
  ],
  ours: () => [svg('path', { class: 'ours', transform: 'translate(8 3)', d: PERSON })],
  sure: () => [svg('rect', { class: 'authority sure', x: 1, y: 3, width: 28, height: 14 })],
  unsure: () => [svg('rect', { class: 'authority', x: 1, y: 3, width: 28, height: 14 })],
};

const DRAWN = {
  authority: (row, person) => [
    svg('path', {
      class: SURE.includes(person.authority) ? 'authority sure' : 'authority',
      d: `M26 0H${WIDTH - 6}a6 6 0 0 1 6 6V${row.y + row.height + 2}H26z`,
    }),
    svg('text', { class: 'authority-words', x: LEFT, y: row.y + 12 }, row.content),
  ],
  name: (row) => [svg('text', { class: 'name', x: LEFT, y: row.y + 14 }, row.content)],
  text: (row) => [svg('text', { class: 'text', x: LEFT, y: row.y + 13 }, row.content)],
  tags: (row) =>
    row.content.flatMap((tag) => [
      svg('rect', { class: 'role', x: LEFT + tag.x, y: row.y + 1, width: tag.width, height: 18, rx: 9 }),
      svg('text', { class: 'role-words', x: LEFT + tag.x + 6, y: row.y + 14.5 }, tag.text),
    ]),
  ours: (row) => [
    svg('path', {
      class: 'ours',
      transform: `translate(${LEFT} ${row.y + 3})`,
      d: PERSON,
    }),
    svg('text', { class: 'ours-words', x: LEFT + 18, y: row.y + 13 }, row.content),
  ],
};
