// Zooming a diagram-js canvas.

/** All of it, beside the palette where there is one. */
export function fit(canvas) {
  const { inner, outer } = canvas.viewbox();
  const palette = canvas.getContainer().querySelector('.djs-palette') ? 130 : 0;
  const room = 30;
  const scale = Math.min(
    1,
    (outer.width - palette - 2 * room) / Math.max(1, inner.width),
    (outer.height - 2 * room) / Math.max(1, inner.height),
  );
  canvas.viewbox({
    x: inner.x - (palette + room) / scale,
    y: inner.y - (outer.height / scale - inner.height) / 2,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}

export function zoom(canvas, step) {
  if (step === 'fit') {
    fit(canvas);
  } else {
    canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * (step === 'in' ? 1.25 : 0.8))), 'auto');
  }
}
