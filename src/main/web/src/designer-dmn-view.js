// Deployed decisions, to be looked at, with their test cases.
import NavigatedViewer from 'dmn-js/lib/NavigatedViewer';
import { cases } from './designer/cases';
import { desk } from './designer/desk';
import { dmn } from './designer/dmn';

const place = document.querySelector('[data-desk]');
const tool = dmn(place, new NavigatedViewer({ container: place.querySelector('[data-canvas]') }));

cases(tool);
desk(place, tool);
