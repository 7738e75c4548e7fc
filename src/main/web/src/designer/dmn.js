// A DMN file in dmn-js: its diagram and its tables, each behind a button of its own.
import { fit, zoom } from './zoom';

export function dmn(place, manager) {
  const buttons = place.querySelector('[data-views]');
  const listeners = new Set();
  const changes = new Set();
  const heard = new WeakSet();
  const known = {};
  let opened = '';

  const viewer = () => manager.getActiveViewer();
  const canvas = () => (manager.getActiveView()?.type === 'drd' ? viewer()?.get('canvas') : null);
  const decisions = () =>
    manager
      .getViews()
      .filter((view) => view.type !== 'drd')
      .map((view) => ({ key: view.element.id, name: view.element.name ?? view.element.id }));

  function shown() {
    const active = manager.getActiveView();
    place.dataset.view = active?.type ?? '';
    buttons.replaceChildren(
      ...manager.getViews().map((view) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'choice';
        button.textContent = view.type === 'drd' ? place.dataset.diagram : (view.element.name ?? view.element.id);
        button.setAttribute('aria-pressed', String(view === active || view.element === active?.element));
        button.addEventListener('click', () => manager.open(view));
        return button;
      }),
    );
    buttons.hidden = manager.getViews().length < 2;
    const stack = viewer()?.get('commandStack', false);
    if (stack && !heard.has(stack)) {
      heard.add(stack);
      viewer().on('commandStack.changed', () => changes.forEach((listener) => listener()));
    }
    place.querySelectorAll('.tjs-table-container').forEach((scrolled) => (scrolled.tabIndex = 0));
    if (canvas() && !known.fitted) {
      known.fitted = true;
      fit(canvas());
    }
    listeners.forEach((listener) => listener(decisions(), active?.type === 'drd' ? null : active?.element.id));
  }

  // a decision may carry the id, or anything inside of it
  function contains(element, id, depth = 0) {
    return (
      element.id === id ||
      (depth < 6 &&
        Object.entries(element).some(
          ([name, value]) =>
            !name.startsWith('$') &&
            (Array.isArray(value) ? value : [value]).some((part) => part?.$type && contains(part, id, depth + 1)),
        ))
    );
  }

  manager.on('views.changed', shown);

  // a cell that is selected still, while the keyboard was elsewhere, is not given the keyboard again by dmn-js
  place.addEventListener('click', (event) => {
    const cell = event.target.closest('td.cell.selected');
    if (cell && !cell.contains(document.activeElement)) {
      cell.querySelector('[contenteditable="true"]')?.focus();
    }
  });

  return {
    async open(text) {
      opened = text;
      await manager.importXML(text, { open: false });
      const views = manager.getViews();
      const asked = views.find((view) => view.type !== 'drd' && view.element.id === place.dataset.decision);
      await manager.open(asked ?? views.find((view) => view.type !== 'drd') ?? views[0]);
    },
    text: async () => (manager.saveXML && place.dataset.save ? (await manager.saveXML({ format: true })).xml : opened),
    undo: () => viewer()?.get('commandStack').undo(),
    redo: () => viewer()?.get('commandStack').redo(),
    zoom: (step) => canvas() && zoom(canvas(), step),
    select(id) {
      const view = manager.getViews().find((one) => one.type !== 'drd' && contains(one.element, id));
      return manager.open(view ?? manager.getViews()[0]);
    },
    onChange: (listener) => changes.add(listener),
    onView: (listener) => listeners.add(listener),
  };
}
