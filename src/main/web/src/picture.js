// The deal's place in its processes, drawn by bpmn-js. The page says the same in words, so nothing is lost without it.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

async function draw(frame, diagram) {
  const canvasFrame = frame.querySelector('[data-canvas]');
  frame.viewer?.destroy();
  canvasFrame.replaceChildren();
  const viewer = new NavigatedViewer({ container: canvasFrame, zoomScroll: { enabled: false } });
  frame.viewer = viewer;
  await viewer.importXML(diagram.bpmn);
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  diagram.taken.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'taken'));
  diagram.active.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'active'));
  fit(canvas, registry, diagram);
  const svg = canvasFrame.querySelector('svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', frame.dataset.label + ': ' + diagram.name);
}

// The whole where it stays readable, else as much of it as does, with the active place in the middle.
function fit(canvas, registry, diagram) {
  canvas.zoom('fit-viewport', 'auto');
  const least = 0.5;
  if (canvas.zoom() >= least) {
    return;
  }
  const place = diagram.active.map((id) => registry.get(id)).find(Boolean);
  if (place) {
    canvas.zoom(least, { x: place.x + place.width / 2, y: place.y + place.height / 2 });
    canvas.scrollToElement(place, 40);
  } else {
    canvas.zoom(least);
  }
}

function zoom(frame, step) {
  const canvas = frame.viewer?.get('canvas');
  if (!canvas) {
    return;
  }
  if (step === 'fit') {
    canvas.zoom('fit-viewport', 'auto');
  } else {
    canvas.zoom(Math.min(3, Math.max(0.2, canvas.zoom() * (step === 'in' ? 1.25 : 0.8))));
  }
}

async function show(place) {
  if (place.dataset.drawn) {
    return;
  }
  place.dataset.drawn = 'true';
  const answer = await fetch(place.dataset.picture, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    return;
  }
  const diagrams = await answer.json();
  if (diagrams.length === 0) {
    return;
  }
  const frame = place.querySelector('[data-frame]');
  const choices = place.querySelector('[data-choices]');
  const buttons = diagrams.map((diagram) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'choice';
    button.textContent = diagram.name;
    button.addEventListener('click', () => choose(diagram, button));
    choices.append(button);
    return button;
  });
  const choose = (diagram, button) => {
    buttons.forEach((other) => other.setAttribute('aria-pressed', String(other === button)));
    return draw(frame, diagram);
  };
  frame.querySelectorAll('[data-zoom]').forEach((button) =>
    button.addEventListener('click', () => zoom(frame, button.dataset.zoom)),
  );
  place.hidden = false;
  await choose(diagrams[0], buttons[0]);
}

function showAll() {
  document.querySelectorAll('[data-picture]').forEach((place) => show(place));
}

document.addEventListener('DOMContentLoaded', showAll);
document.addEventListener('htmx:afterSettle', showAll);
if (document.readyState !== 'loading') {
  showAll();
}
