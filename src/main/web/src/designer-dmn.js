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
    drd: {
      propertiesPanel: { parent: place.querySelector('[data-properties]') },
      // reading the text must not move the diagram: it would be an edit that nobody made
      alignToOrigin: { alignOnSave: false },
    },
  }),
);

desk(place, tool, cases(tool));
