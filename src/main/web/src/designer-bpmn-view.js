// A deployed process, to be looked at.
import NavigatedViewer from 'camunda-bpmn-js/lib/camunda-platform/NavigatedViewer';
import { desk } from './designer/desk';
import { fit, zoom } from './designer/zoom';

const place = document.querySelector('[data-desk]');
const viewer = new NavigatedViewer({ container: place.querySelector('[data-canvas]') });
let opened = '';

desk(place, {
  async open(text) {
    opened = text;
    await viewer.importXML(text);
    fit(viewer.get('canvas'));
  },
  text: () => opened,
  zoom: (step) => zoom(viewer.get('canvas'), step),
});
