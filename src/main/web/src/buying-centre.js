// The buying centre as a picture, arranged by dagre. The table beside it says the same and is all there is without it:
// a person's words in the picture are those of their row.
import { sign } from './buying-centre/card.js';
import { drawing } from './buying-centre/drawing.js';
import { People } from './buying-centre/people.js';

// the whole where its words can still be read; else the words come first
const SMALLEST = 0.7;
const READABLE = 0.85;
const TALLEST = 0.72;
// at more than this a sheet of paper cannot be read
const WIDEST = 2000;

// kept while the page stands, however often the section around it is replaced
const view = { table: false, scale: null, chosen: null };

class Picture {
  constructor(place) {
    this.place = place;
    this.frame = place.querySelector('[data-canvas]');
    this.status = place.querySelector('[data-status]');
    place.querySelectorAll('[data-zoom]').forEach((button) =>
      button.addEventListener('click', () => this.zoom(button.dataset.zoom)),
    );
    place.querySelectorAll('[data-sign]').forEach((words) => words.prepend(sign(words.dataset.sign)));
    const full = place.querySelector('[data-full]');
    full.hidden = !document.fullscreenEnabled;
    full.addEventListener('click', () =>
      document.fullscreenElement ? document.exitFullscreen() : full.closest('[data-shown]').requestFullscreen(),
    );
    place.querySelector('[data-details]').addEventListener('click', (event) => {
      if (document.fullscreenElement && event.target.closest('a')) {
        document.exitFullscreen();
      }
    });
    dragging(this.frame);
  }

  async draw() {
    const answer = await fetch(this.place.dataset.buyingCentre, { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      throw new Error('The buying centre answered ' + answer.status);
    }
    const map = await answer.json();
    this.place.querySelector('[data-shown="picture"]').hidden = false;
    const { root, size } = drawing(map, {
      width: Math.max(this.frame.clientWidth, 640),
      label: this.place.dataset.label,
      alone: this.place.dataset.alone,
    });
    this.size = size;
    this.root = root;
    this.place.classList.toggle('map-large', Math.max(size.width, size.height) > WIDEST);
    this.frame.replaceChildren(root);
    this.people = new People(this.place, root, map, view, () => this.scaleTo(this.scale < SMALLEST ? READABLE : this.scale));
    const whole = this.frame.clientWidth / size.width;
    this.scaleTo(view.scale ?? (whole < SMALLEST ? READABLE : Math.min(1, whole)));
    this.people.reveal(map.way.at(-1) ?? map.people.find(({ roles }) => roles.includes('ECONOMIC'))?.id);
  }

  scaleTo(scale) {
    const { frame, root, size } = this;
    const middle = {
      x: (frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth,
      y: (frame.scrollTop + frame.clientHeight / 2) / frame.scrollHeight,
    };
    this.scale = view.scale = scale;
    root.setAttribute('width', Math.round(size.width * scale));
    root.setAttribute('height', Math.round(size.height * scale));
    frame.scrollTo(
      middle.x * frame.scrollWidth - frame.clientWidth / 2,
      middle.y * frame.scrollHeight - frame.clientHeight / 2,
    );
  }

  zoom(step) {
    const { frame, size } = this;
    const whole = Math.min(1, frame.clientWidth / size.width, (window.innerHeight * TALLEST) / size.height);
    const scales = { in: this.scale * 1.25, out: this.scale * 0.8, fit: whole };
    this.scaleTo(Math.min(3, Math.max(Math.min(0.15, whole), scales[step])));
  }
}

/** A mouse moves the picture by dragging, which chooses nobody; fingers and keys scroll the frame anyway. */
function dragging(frame) {
  let from = null;
  let moved = false;
  frame.addEventListener('pointerdown', (event) => {
    moved = false;
    if (event.pointerType === 'mouse' && event.button === 0) {
      from = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
    }
  });
  frame.addEventListener('pointermove', (event) => {
    if (from && event.buttons === 1) {
      const by = { x: event.clientX - from.x, y: event.clientY - from.y };
      moved ||= Math.hypot(by.x, by.y) > 5;
      frame.scrollTo(from.left - by.x, from.top - by.y);
    }
  });
  ['pointerup', 'pointerleave'].forEach((end) => frame.addEventListener(end, () => (from = null)));
  frame.addEventListener('click', (event) => moved && event.stopPropagation(), { capture: true });
}

/** Draws when it comes into view or is asked for; until then, and where it cannot be drawn, the table is shown. */
function prepare(place) {
  if (place.dataset.ready) {
    return;
  }
  place.dataset.ready = 'true';
  const choices = place.querySelector('[data-choices]');
  const buttons = [...choices.querySelectorAll('[data-choice]')];
  const parts = [...place.querySelectorAll('[data-shown]')];
  let picture = null;
  const show = async (choice) => {
    if (choice === 'picture' && !picture) {
      picture = new Picture(place);
      await picture.draw();
    }
    view.table = choice === 'table';
    buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.choice === choice)));
    parts.forEach((part) => (part.hidden = part.dataset.shown !== choice));
  };
  buttons.forEach((button) => button.addEventListener('click', () => show(button.dataset.choice)));
  choices.hidden = false;
  if (view.table) {
    show('table');
    return;
  }
  const seen = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        seen.disconnect();
        show('picture').catch((error) => {
          choices.hidden = true;
          console.error(error);
        });
      }
    },
    { rootMargin: '600px' },
  );
  seen.observe(place);
}

function prepareAll() {
  document.querySelectorAll('[data-buying-centre]').forEach(prepare);
}

document.addEventListener('DOMContentLoaded', prepareAll);
document.addEventListener('htmx:afterSettle', prepareAll);
if (document.readyState !== 'loading') {
  prepareAll();
}
