// A deployed form, as the people who fill it in see it, without its data.
import { Form } from 'form-js/form-viewer.umd.js';
import { desk } from './designer/desk';

const place = document.querySelector('[data-desk]');
const form = new Form({ container: place.querySelector('[data-canvas]') });
let opened = '';

desk(place, {
  async open(text) {
    opened = text;
    await form.importSchema(JSON.parse(text), {});
    form.setProperty('readOnly', true);
  },
  text: () => opened,
  zoom() {},
});
