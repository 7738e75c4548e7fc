// The form editor. People fill forms in with Tasklist, which renders less than the editor knows.
import './designer/styles';
import { FormEditor } from 'form-js/form-editor.umd.js';
import { desk } from './designer/desk';

// what Tasklist shows and the server checks
const OFFERED = new Set([
  'textfield', 'textarea', 'number', 'datetime', 'checkbox', 'radio', 'select', 'text', 'html', 'image', 'separator', 'spacer', 'group',
]);

const place = document.querySelector('[data-desk]');
const editor = new FormEditor({
  container: place.querySelector('[data-canvas]'),
  propertiesPanel: { parent: place.querySelector('[data-properties]') },
});
let head = {};

// files that hold more can still be opened; it is just not offered
const offerLess = () =>
  place.querySelectorAll('.fjs-palette-field').forEach((field) => {
    field.hidden = !OFFERED.has(field.dataset.fieldType);
  });

desk(place, {
  async open(text) {
    const schema = JSON.parse(text);
    head = Object.fromEntries(['schemaVersion', 'exporter'].filter((key) => key in schema).map((key) => [key, schema[key]]));
    await editor.importSchema(schema);
    offerLess();
    new MutationObserver(offerLess).observe(place, { subtree: true, childList: true });
  },
  text: async () => JSON.stringify({ ...editor.saveSchema(), ...head }, null, 2) + '\n',
  undo: () => editor.get('commandStack').undo(),
  redo: () => editor.get('commandStack').redo(),
  zoom() {},
  select(key) {
    const field = editor.get('formFieldRegistry').getAll().find((one) => one.key === key || one.id === key);
    editor.get('selection').set(field);
  },
  onChange: (listener) => editor.on('commandStack.changed', listener),
});
