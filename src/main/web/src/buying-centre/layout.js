// Where everybody stands: whoever others report to above them, whoever influences somebody below that person.
// Those of whom no more is known than whom they report to share a box, so that a large department stays readable;
// so do those of whom no line is known at all.
import { Graph, layout as arrange } from '@dagrejs/dagre';

const GAP = 20;
const ROOM = { crown: 30, pad: 14 };
// a small map shows everybody in their place; in a large one, two are a department already
const FEW = 20;
const most = (people) => (people.length > FEW ? 1 : 4);

/**
 * @param map people, reporting and influence lines, the way to the economic buyer
 * @param card {width, height(person)}
 * @param labelWidth how wide a line's words are
 * @param width how wide the picture may be before unconnected parts go below one another
 * @return {width, height, cards: Map of id to {x, y, width, height}, boxes, lines}
 */
export function layout(map, { card, labelWidth, width }) {
  const lines = allLines(map);
  const groups = grouped(map, lines, card);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: GAP, ranksep: 68, edgesep: 14, rankalign: 'top', acyclicer: 'greedy' });
  graph.setDefaultEdgeLabel(() => ({}));
  map.people
    .filter(({ id }) => !groups.inBox.has(id) && touched(lines, id))
    .forEach((person) => graph.setNode(String(person.id), { width: card.width, height: card.height(person) }));
  groups.boxes.forEach((box) => {
    graph.setNode(box.key, { width: box.width, height: box.height });
    graph.setEdge(String(box.above), box.key, { weight: 4 }, 'reporting');
  });
  const above = new Map(map.reporting.map(({ from, to }) => [from, to]));
  lines
    .filter((line) => !groups.inBox.has(line.from))
    .forEach((line) => {
      const down = line.kind === 'reporting' || !reportsUpTo(above, line.to, line.from);
      line.ends = down ? [line.to, line.from] : [line.from, line.to];
      const label = line.label ? { width: labelWidth(line.label), height: 20, labelpos: 'c' } : {};
      graph.setEdge(...line.ends.map(String), { ...label, weight: line.kind === 'reporting' ? 4 : 1 }, line.key);
    });
  const parts = graph.nodeCount() === 0 ? [] : arranged(graph, map);
  return placed(parts, { map, lines, groups, card, width });
}

function allLines(map) {
  const lines = [
    ...map.reporting.map((line) => ({ ...line, kind: 'reporting', key: 'reporting' })),
    ...map.influences.map((line, n) => ({ ...line, kind: 'influence', key: 'influence-' + n })),
  ];
  map.way.slice(1).forEach((to, n) => {
    const from = map.way[n];
    const joins = (line) => line.from === from && line.to === to;
    const back = (line) => line.from === to && line.to === from;
    const step = lines.find((line) => line.kind === 'influence' && joins(line)) ?? lines.find(joins) ?? lines.find(back);
    if (step) {
      step.step = n + 1;
    }
  });
  return lines;
}

function touched(lines, id) {
  return lines.some((line) => line.from === id || line.to === id);
}

function reportsUpTo(above, id, boss) {
  const seen = new Set();
  for (let at = id; at !== undefined && !seen.has(at); at = above.get(at)) {
    if (at === boss) {
      return true;
    }
    seen.add(at);
  }
  return false;
}

function grouped(map, lines, card) {
  const linesOf = new Map();
  lines.forEach((line) =>
    [line.from, line.to].forEach((id) => linesOf.set(id, [...(linesOf.get(id) ?? []), line])),
  );
  const byBoss = new Map();
  map.people.forEach((person) => {
    const [only, ...more] = linesOf.get(person.id) ?? [];
    if (only?.kind === 'reporting' && only.from === person.id && more.length === 0 && !map.way.includes(person.id)) {
      byBoss.set(only.to, [...(byBoss.get(only.to) ?? []), person]);
    }
  });
  const boxes = [...byBoss]
    .filter(([, people]) => people.length > most(map.people))
    .map(([above, people]) => ({ key: 'box-' + above, above, ...grid(people, Math.ceil(people.length / 8), card) }));
  return { boxes, inBox: new Set(boxes.flatMap((box) => box.people.map(({ id }) => id))) };
}

/** Cards side by side in rows, as a box that holds them. */
function grid(people, columns, card, crown = 0) {
  const cards = [];
  let bottom = ROOM.pad + crown;
  for (let row = 0; row < people.length; row += columns) {
    const inRow = people.slice(row, row + columns);
    inRow.forEach((person, column) =>
      cards.push({
        id: person.id,
        x: ROOM.pad + column * (card.width + ROOM.pad),
        y: bottom,
        width: card.width,
        height: card.height(person),
      }),
    );
    bottom += Math.max(...inRow.map((person) => card.height(person))) + ROOM.pad;
  }
  const across = Math.min(columns, people.length);
  return { people, cards, width: across * (card.width + ROOM.pad) + ROOM.pad, height: bottom };
}

/** Each part that hangs together by itself: the economic buyer's first, then the larger ones. */
function arranged(graph, map) {
  const goal = String(map.way.at(-1) ?? map.people.find(({ roles }) => roles.includes('ECONOMIC'))?.id);
  return components(graph)
    .sort((a, b) => b.includes(goal) - a.includes(goal) || b.length - a.length)
    .map((keys) => {
      const part = graph.filterNodes((key) => keys.includes(key));
      part.setGraph({ ...graph.graph() });
      arrange(part);
      return part;
    });
}

function components(graph) {
  const seen = new Set();
  return graph.nodes().flatMap((start) => {
    const found = [];
    const open = [start];
    while (open.length > 0) {
      const key = open.pop();
      if (!seen.has(key)) {
        seen.add(key);
        found.push(key);
        open.push(...graph.neighbors(key));
      }
    }
    return found.length > 0 ? [found] : [];
  });
}

/** Lines leave at the lower edge and arrive at the upper one: reporting lines at its middle, others where it is nearest. */
function anchored(points, upper, lower, anywhere) {
  const at = (node, next) => {
    const play = anywhere ? node.width / 2 - 24 : 0;
    return Math.min(node.x + play, Math.max(node.x - play, next.x));
  };
  return [
    { x: at(upper, points[1]), y: upper.y + upper.height / 2 },
    ...points.slice(1, -1),
    { x: at(lower, points.at(-2)), y: lower.y - lower.height / 2 },
  ];
}

function placed(parts, { map, lines, groups, card, width }) {
  const result = { width: 0, height: 0, cards: new Map(), boxes: [], lines: [] };
  const widest = Math.max(width, parts[0]?.graph().width ?? 0);
  let left = 0;
  let top = 0;
  let low = 0;
  const stand = (w, h) => {
    if (left > 0 && left + w > widest) {
      left = 0;
      top = low + 2 * GAP;
    }
    const at = { x: left, y: top };
    left += w + 2 * GAP;
    low = Math.max(low, top + h);
    result.width = Math.max(result.width, at.x + w);
    result.height = Math.max(result.height, low);
    return at;
  };
  const put = (box, at, alone) => {
    result.boxes.push({ ...at, width: box.width, height: box.height, alone });
    box.cards.forEach((c) => result.cards.set(c.id, { ...c, x: c.x + at.x, y: c.y + at.y }));
  };

  parts.forEach((part) => {
    const at = stand(part.graph().width, part.graph().height);
    part.nodes().forEach((key) => {
      const node = part.node(key);
      const corner = { x: at.x + node.x - node.width / 2, y: at.y + node.y - node.height / 2 };
      const box = groups.boxes.find((other) => other.key === key);
      if (box) {
        put(box, corner, false);
      } else {
        result.cards.set(Number(key), { id: Number(key), ...corner, width: node.width, height: node.height });
      }
    });
    part.edges().forEach((edge) => {
      const drawn = part.edge(edge);
      const line = lines.find((l) => l.key === edge.name && l.ends?.join() === [edge.v, edge.w].join());
      const points = anchored(drawn.points, part.node(edge.v), part.node(edge.w), line?.kind === 'influence').map((p) => ({
        x: p.x + at.x,
        y: p.y + at.y,
      }));
      if (!line) {
        result.lines.push({ kind: 'reporting', to: Number(edge.v), points });
        return;
      }
      result.lines.push({
        ...line,
        points: line.kind === 'influence' && line.ends[0] === line.to ? points.reverse() : points,
        at: drawn.x === undefined ? null : { x: drawn.x + at.x, y: drawn.y + at.y, width: drawn.width },
      });
    });
  });

  const alone = map.people
    .filter(({ id }) => !result.cards.has(id))
    .sort((a, b) => (a.department ?? '').localeCompare(b.department ?? ''));
  if (alone.length > 0) {
    const room = Math.max(width, Math.sqrt(alone.length) * card.width) - ROOM.pad;
    const columns = Math.max(1, Math.floor(room / (card.width + ROOM.pad)));
    const box = grid(alone, Math.min(columns, alone.length), card, ROOM.crown);
    put(box, stand(box.width, box.height), true);
  }
  return result;
}
