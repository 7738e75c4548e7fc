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
  fit(canvas, canvasFrame);
  const svg = canvasFrame.querySelector('svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', frame.dataset.label + ': ' + diagram.name);
}

// The whole process with a little room around it; the frame is as high as that takes.
function fit(canvas, frame) {
  const { inner } = canvas.viewbox();
  const room = 20;
  const width = canvas.getSize().width;
  const scale = Math.min(1, width / (inner.width + 2 * room));
  frame.style.height = Math.max(120, Math.ceil((inner.height + 2 * room) * scale)) + 'px';
  canvas.resized();
  canvas.viewbox({
    x: inner.x - room,
    y: inner.y - room,
    width: Math.max(inner.width + 2 * room, width),
    height: inner.height + 2 * room,
  });
}

function zoom(frame, step) {
  const canvas = frame.viewer?.get('canvas');
  if (!canvas) {
    return;
  }
  if (step === 'fit') {
    fit(canvas, frame.querySelector('[data-canvas]'));
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
