// Two versions of a process side by side. The list on the page says the same in words, so nothing is lost without it.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

const SIGNS = { added: '+', removed: '−', changed: '✎', moved: '↔' };
const SIDES = ['before', 'after'];
const ROOM = 30;

class Pictures {
  constructor(place) {
    this.place = place;
    this.entries = [...document.querySelectorAll('[data-change]')];
    this.chosen = -1;
    this.following = false;
  }

  async draw() {
    this.viewers = await Promise.all(SIDES.map((side) => this.open(side)));
    this.entries.forEach((entry) => this.mark(entry));
    this.viewers.forEach((viewer, at) => {
      viewer.get('eventBus').on('canvas.viewbox.changed', ({ viewbox }) => this.follow(this.viewers[1 - at], viewbox));
      viewer.get('eventBus').on('element.click', ({ element }) => this.choose(this.entryOf(element.id), false));
    });
    this.fit();
    this.place.querySelectorAll('[data-do]').forEach((button) => {
      button.hidden = button.hidden && this.entries.length === 0;
      button.addEventListener('click', () => this.act(button.dataset.do));
    });
    this.entries.forEach((entry, at) =>
      entry.querySelector('.show').addEventListener('click', () => this.choose(at, true)),
    );
  }

  async open(side) {
    const figure = this.place.querySelector(`[data-side=${side}]`);
    const container = figure.querySelector('[data-canvas]');
    const viewer = new NavigatedViewer({ container, zoomScroll: { enabled: false } });
    await viewer.importXML(figure.querySelector('[data-xml]').textContent);
    const svg = container.querySelector('svg');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', side === 'before' ? this.place.dataset.labelBefore : this.place.dataset.labelAfter);
    container.addEventListener('wheel', (event) => this.wheel(event, viewer), { passive: false });
    return viewer;
  }

  // What is gone is marked before, what is new after, all else on both sides.
  mark(entry) {
    const marks = entry.dataset.marks.split(' ');
    this.viewers.forEach((viewer) => {
      const element = viewer.get('elementRegistry').get(entry.dataset.change);
      if (!element || !element.parent) {
        return;
      }
      marks.forEach((mark) => viewer.get('canvas').addMarker(element.id, mark));
      const html = document.createElement('div');
      html.className = 'signs';
      marks.forEach((mark) => {
        const sign = document.createElement('span');
        sign.className = 'sign ' + mark;
        sign.textContent = SIGNS[mark];
        html.append(sign);
      });
      viewer.get('overlays').add(element.id, { position: corner(element), html, scale: { min: 0.6, max: 1.2 } });
    });
  }

  follow(other, { x, y, width, height, scale }) {
    if (this.following) {
      return;
    }
    this.following = true;
    const canvas = other.get('canvas');
    const now = canvas.viewbox();
    if (now.x !== x || now.y !== y || now.scale !== scale) {
      canvas.viewbox({ x, y, width, height });
    }
    this.following = false;
  }

  // The frames are as high as the larger of the two diagrams needs at the full width, within reason.
  fit() {
    const inner = this.viewers.map((viewer) => viewer.get('canvas').viewbox().inner);
    const x = Math.min(...inner.map((box) => box.x)) - ROOM;
    const y = Math.min(...inner.map((box) => box.y)) - ROOM;
    const width = Math.max(...inner.map((box) => box.x + box.width)) + ROOM - x;
    const height = Math.max(...inner.map((box) => box.y + box.height)) + ROOM - y;
    this.viewers.forEach((viewer) => viewer.get('canvas').resized());
    const size = this.viewers[1].get('canvas').getSize();
    const scale = Math.min(1, size.width / width, size.height / height);
    this.viewers[1].get('canvas').viewbox({
      x: x - (size.width / scale - width) / 2,
      y: y - (size.height / scale - height) / 2,
      width: size.width / scale,
      height: size.height / scale,
    });
  }

  wheel(event, viewer) {
    if (!event.ctrlKey && !event.metaKey) {
      return;
    }
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    zoom(viewer.get('canvas'), Math.exp(-event.deltaY / 400), at);
  }

  act(what) {
    const canvas = this.viewers[1].get('canvas');
    switch (what) {
      case 'in':
        return zoom(canvas, 1.25, 'auto');
      case 'out':
        return zoom(canvas, 0.8, 'auto');
      case 'fit':
        return this.fit();
      default: {
        const seen = this.entries.filter((entry) => !entry.closest('details:not([open])'));
        const step = what === 'next' ? 1 : -1;
        const at = seen.indexOf(this.entries[this.chosen]);
        const next = at < 0 ? (step > 0 ? 0 : seen.length - 1) : (at + step + seen.length) % seen.length;
        return this.choose(this.entries.indexOf(seen[next]), true);
      }
    }
  }

  entryOf(id) {
    return this.entries.findIndex((entry) => entry.dataset.change === id.replace(/_label$/, ''));
  }

  // From the list the diagrams go to the element, from a diagram the list goes to its words.
  choose(at, centre) {
    if (at < 0) {
      return;
    }
    this.chosen = at;
    const entry = this.entries[at];
    this.entries.forEach((other) => other.querySelector('.show').removeAttribute('aria-current'));
    entry.querySelector('.show').setAttribute('aria-current', 'true');
    this.viewers.forEach((viewer) => {
      const canvas = viewer.get('canvas');
      const registry = viewer.get('elementRegistry');
      registry.filter((element) => canvas.hasMarker(element, 'here')).forEach((e) => canvas.removeMarker(e, 'here'));
      const element = registry.get(entry.dataset.change);
      if (element?.parent) {
        canvas.addMarker(element, 'here');
        if (centre) {
          show(canvas, element);
        }
      }
    });
    if (!centre) {
      const fold = entry.closest('details');
      if (fold) {
        fold.open = true;
      }
      entry.querySelector('.show').focus();
      entry.scrollIntoView({ block: 'nearest' });
    } else if (this.place.getBoundingClientRect().bottom < 160) {
      this.place.scrollIntoView({ block: 'start' });
    }
  }
}

function zoom(canvas, factor, at) {
  canvas.zoom(Math.min(4, Math.max(0.1, canvas.zoom() * factor)), at);
}

function bounds(element) {
  if (!element.waypoints) {
    return element;
  }
  const xs = element.waypoints.map((point) => point.x);
  const ys = element.waypoints.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

// On a line behind the middle of it, where its name is not, on a shape at its upper left corner.
function corner(element) {
  if (!element.waypoints) {
    return { top: -14, left: -10 };
  }
  const box = bounds(element);
  const middle = Math.floor((element.waypoints.length - 1) / 2);
  const [one, other] = element.waypoints.slice(middle, middle + 2);
  return { top: one.y * 0.3 + other.y * 0.7 - box.y - 11, left: one.x * 0.3 + other.x * 0.7 - box.x - 11 };
}

function show(canvas, element) {
  const root = canvas.findRoot(element);
  if (root && root !== canvas.getRootElement()) {
    canvas.setRootElement(root);
  }
  const scale = Math.max(0.7, canvas.zoom());
  const size = canvas.getSize();
  const box = bounds(element);
  canvas.viewbox({
    x: box.x + box.width / 2 - size.width / scale / 2,
    y: box.y + box.height / 2 - size.height / scale / 2,
    width: size.width / scale,
    height: size.height / scale,
  });
}

// A table shows what differs with a little around it; the other rules on demand.
function foldRules(place) {
  const same = [...place.querySelectorAll('tr[data-same]')];
  const button = place.querySelector('[data-all]');
  if (same.length === 0 || !button) {
    return;
  }
  const all = button.textContent;
  place.querySelector('[data-rest]').hidden = false;
  button.addEventListener('click', () => {
    const show = same[0].hidden;
    same.forEach((row) => (row.hidden = !show));
    button.textContent = show ? button.dataset.some : all;
  });
}

// A sheet of paper is narrower than most screens.
function print(pictures) {
  const opened = [];
  window.addEventListener('beforeprint', () => {
    document.querySelectorAll('main details:not(.own):not([open])').forEach((fold) => {
      fold.open = true;
      opened.push(fold);
    });
    pictures?.place.classList.add('on-paper');
    pictures?.fit();
  });
  window.addEventListener('afterprint', () => {
    opened.splice(0).forEach((fold) => (fold.open = false));
    pictures?.place.classList.remove('on-paper');
    pictures?.fit();
  });
}

async function start() {
  document.querySelectorAll('[data-table]').forEach(foldRules);
  const place = document.querySelector('[data-pictures]');
  const pictures = place && new Pictures(place);
  print(pictures);
  await pictures?.draw();
}

start();
