// The DMN editor, with the decision's test cases beside it.
import './designer/styles';
import Modeler from 'camunda-dmn-js/dist/camunda-platform-modeler.production.min.js';
import { cases } from './designer/cases';
import { desk } from './designer/desk';
import { dmn } from './designer/dmn';

const place = document.querySelector('[data-desk]');
const tool = dmn(
  place,
  new Modeler({
    container: place.querySelector('[data-canvas]'),
    drd: { propertiesPanel: { parent: place.querySelector('[data-properties]') } },
  }),
);

desk(place, tool, cases(tool));
