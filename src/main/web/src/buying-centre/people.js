// Going from person to person, finding and choosing one. Whoever is chosen is told of below the picture.

// how far ahead and how far aside somebody is, from one card's edge to the other's
const TOWARDS = {
  ArrowUp: (from, to) => [from.top - to.bottom, from.left - to.left],
  ArrowDown: (from, to) => [to.top - from.bottom, from.left - to.left],
  ArrowLeft: (from, to) => [from.left - to.right, from.top - to.top],
  ArrowRight: (from, to) => [to.left - from.right, from.top - to.top],
};

export class People {
  /** @param enlarge makes what is on the cards readable */
  constructor(place, root, map, view, enlarge) {
    this.place = place;
    this.root = root;
    this.view = view;
    this.enlarge = enlarge;
    this.sought = new Map(map.people.map((person) => [String(person.id), soughtBy(person)]));
    this.all = [...root.querySelectorAll('[data-person]')];
    this.details = place.querySelector('[data-details]');
    this.all.forEach((person) => person.setAttribute('aria-label', inWords(this.row(person))));
    root.addEventListener('click', (event) => this.clicked(event.target.closest('[data-person]')));
    root.addEventListener('keydown', (event) => this.pressed(event));
    // not at the drawing, which listening for focus would make a stop of its own
    root.parentElement.addEventListener('focusin', (event) => this.stopAt(event.target.closest('[data-person]')));
    this.searching(place.querySelector('[data-search]'));
    if (view.chosen && this.of(view.chosen)) {
      this.choose(this.of(view.chosen));
    }
  }

  of(id) {
    return this.all.find((person) => person.dataset.person === String(id));
  }

  row(person) {
    return this.place.querySelector(`[data-row="${person.dataset.person}"]`);
  }

  /** Where the keyboard enters the picture, in the middle of the frame; without a person, at the first one. */
  reveal(id) {
    this.first = this.of(id) ?? this.all[0];
    if (this.first) {
      this.stopAt(this.first);
      this.show(this.first);
    }
  }

  /** Scrolls the frame and leaves the page where it is. */
  show(person) {
    const frame = this.root.parentElement;
    const at = person.getBoundingClientRect();
    const within = frame.getBoundingClientRect();
    frame.scrollBy(
      at.left + at.width / 2 - within.left - within.width / 2,
      at.top + at.height / 2 - within.top - within.height / 2,
    );
  }

  /** One stop for the tabulator; arrows go on from it. */
  stopAt(person) {
    if (!person) {
      return;
    }
    this.all.forEach((other) => other.setAttribute('tabindex', other === person ? '0' : '-1'));
  }

  go(person) {
    if (person) {
      person.focus({ preventScroll: true });
      this.show(person);
      person.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  pressed(event) {
    const person = event.target.closest('[data-person]');
    if (!person || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const towards = TOWARDS[event.key];
    if (towards) {
      this.go(nearest(person, this.all, towards));
    } else if (event.key === 'Home') {
      this.go(this.first);
    } else if (event.key === 'End') {
      this.go(this.all.at(-1));
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.choose(person);
    } else if (event.key === 'Escape') {
      this.choose(null);
    } else {
      return;
    }
    event.preventDefault();
  }

  clicked(person) {
    this.choose(person);
    if (person) {
      this.enlarge();
      this.go(person);
    }
  }

  choose(person) {
    this.view.chosen = person?.dataset.person ?? null;
    this.all.forEach((other) => other.setAttribute('aria-selected', String(other === person)));
    this.root.classList.toggle('choosing', Boolean(person));
    this.root.querySelectorAll('[data-to]').forEach((line) => {
      const ends = [line.dataset.from, line.dataset.to];
      line.classList.toggle('near', Boolean(person) && ends.includes(person.dataset.person));
    });
    this.details.replaceChildren(...(person ? facts(this.row(person)) : []));
  }

  searching(input) {
    const found = this.place.querySelector('[data-found]');
    let hits = [];
    input.addEventListener('input', () => {
      const sought = input.value.trim().toLowerCase();
      hits = sought ? this.all.filter((person) => this.sought.get(person.dataset.person).includes(sought)) : [];
      this.root.classList.toggle('seeking', sought !== '');
      this.all.forEach((person) => person.classList.toggle('found', hits.includes(person)));
      found.textContent = sought ? found.dataset.found.replace('{0}', hits.length) : '';
      if (hits.length > 0) {
        this.show(hits[0]);
      }
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        this.enlarge();
        this.go(hits[0]);
      }
    });
  }
}

function soughtBy({ name, title, department, words }) {
  return [name, title, department, ...words.roles].join('\n').toLowerCase();
}

/** Who comes next in that direction: rather straight ahead than near. */
function nearest(person, all, towards) {
  const from = person.getBoundingClientRect();
  return all
    .filter((other) => other !== person)
    .map((other) => ({ other, way: towards(from, other.getBoundingClientRect()) }))
    .filter(({ way: [ahead] }) => ahead > -2)
    .map(({ other, way: [ahead, aside] }) => ({ other, far: ahead + 2 * Math.abs(aside) }))
    .sort((a, b) => a.far - b.far)[0]?.other;
}

function said(cell) {
  return cell.textContent.replace(/\s+/g, ' ').trim();
}

function cells(row) {
  return [...row.querySelectorAll('[data-label]')].filter((cell) => said(cell) !== '');
}

function inWords(row) {
  return [said(row.querySelector('th')), ...cells(row).map((cell) => cell.dataset.label + ': ' + said(cell))].join('; ');
}

function facts(row) {
  const heading = document.createElement('h3');
  heading.textContent = said(row.querySelector('th'));
  const list = document.createElement('dl');
  list.className = 'facts';
  cells(row).forEach((cell) => {
    const pair = document.createElement('div');
    const term = document.createElement('dt');
    const fact = document.createElement('dd');
    term.textContent = cell.dataset.label;
    fact.textContent = said(cell);
    pair.append(term, fact);
    list.append(pair);
  });
  const link = row.querySelector('th a');
  if (!link) {
    return [heading, list];
  }
  const entry = document.createElement('p');
  const anchor = link.cloneNode();
  anchor.textContent = row.closest('table').dataset.entry;
  entry.append(anchor);
  return [heading, list, entry];
}
