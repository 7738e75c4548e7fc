// The picture itself: boxes, lines, cards, and above all of it what can be reached of each person.
import { card, draw, option, svg, textWidth } from './card.js';
import { layout } from './layout.js';

const ROOM = 18;

/** @return the drawing, with its size in the units of a card at full size */
export function drawing(map, { width, label, alone }) {
  const plan = layout(map, { card, labelWidth: (words) => textWidth(words) + 12, width });
  const size = { width: plan.width + 2 * ROOM, height: plan.height + 2 * ROOM };
  const steps = new Map(map.way.length > 1 ? map.way.map((id, n) => [id, n + 1]) : []);
  const people = svg('g', { role: 'listbox', 'aria-label': label, 'aria-orientation': 'horizontal' });
  people.append(...inReadingOrder(map.people, plan.cards).map((person) => option(person, plan.cards.get(person.id))));
  const behind = svg('g', { 'aria-hidden': 'true' }, arrowHeads());
  plan.boxes.forEach((box) => behind.append(...boxOf(box, alone)));
  const lines = [...plan.lines].sort((a, b) => (a.step ?? 0) - (b.step ?? 0));
  lines.forEach((line) => behind.append(lineOf(line)));
  lines.filter((line) => line.label).forEach((line) => behind.append(wordsOf(line)));
  map.people.forEach((person) => behind.append(draw(person, plan.cards.get(person.id), steps.get(person.id) ?? 0)));
  const root = svg(
    'svg',
    {
      viewBox: `${-ROOM} ${-ROOM} ${size.width} ${size.height}`,
      width: size.width,
      height: size.height,
      class: 'buying-centre',
    },
    behind,
    people,
  );
  return { root, size };
}

/** From top to bottom, and from left to right. */
function inReadingOrder(people, cards) {
  const row = (person) => Math.round(cards.get(person.id).y / 40);
  return [...people].sort((a, b) => row(a) - row(b) || cards.get(a.id).x - cards.get(b.id).x);
}

function arrowHeads() {
  const head = (id) =>
    svg(
      'marker',
      { id, viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 9, markerHeight: 9, markerUnits: 'userSpaceOnUse', orient: 'auto' },
      svg('path', { d: 'M0 0L10 5L0 10z' }),
    );
  return svg('defs', {}, head('map-arrow'));
}

function boxOf(box, alone) {
  const frame = svg('rect', {
    class: box.alone ? 'box alone' : 'box',
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    rx: 8,
  });
  return box.alone ? [frame, svg('text', { class: 'box-words', x: box.x + 14, y: box.y + 27 }, alone)] : [frame];
}

function lineOf(line) {
  const group = svg('g', {
    class: ['line', line.kind, line.step && 'way'].filter(Boolean).join(' '),
    'data-from': line.from ?? '',
    'data-to': line.to,
  });
  const d = line.kind === 'reporting' && line.points.length <= 3 ? elbow(line.points) : curve(line.points);
  if (line.step) {
    group.append(svg('path', { class: 'halo', d }));
  }
  group.append(svg('path', { class: 'stroke', d, ...(line.kind === 'influence' ? { 'marker-end': 'url(#map-arrow)' } : {}) }));
  return group;
}

/** As in a chart of an organisation: down, along above where the words of other lines are, down. */
function elbow(points) {
  const [from, to] = [points[0], points.at(-1)];
  const along = points.length === 3 ? points[1].y - 16 : (from.y + to.y) / 2;
  return `M${from.x} ${from.y}V${along}H${to.x}V${to.y}`;
}

function curve(points) {
  return points.reduce((path, p, n) => {
    if (n === 0) {
      return `M${p.x} ${p.y}`;
    }
    const before = points[n - 1];
    const middle = (before.y + p.y) / 2;
    return `${path}C${before.x} ${middle} ${p.x} ${middle} ${p.x} ${p.y}`;
  }, '');
}

function wordsOf(line) {
  const { x, y, width } = line.at;
  return svg(
    'g',
    { class: line.step ? 'words way' : 'words', 'data-from': line.from, 'data-to': line.to },
    svg('rect', { x: x - width / 2, y: y - 9, width, height: 18, rx: 4 }),
    svg('text', { x, y: y + 4 }, line.label),
  );
}
