// The BPMN editor: what Camunda Modeler is made of, with Dealgate's own element templates.
import './designer/styles';
import { Linter } from '@camunda/linting';
import lintingModule from '@camunda/linting/modeler';
import ElementTemplateChooserModule from '@bpmn-io/element-template-chooser';
import TokenSimulationModule from 'bpmn-js-token-simulation';
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
import { desk } from './designer/desk';
import languageModule from './designer/language';
import { get } from './designer/server';
import { fit, zoom } from './designer/zoom';

const place = document.querySelector('[data-desk]');
const modeler = new Modeler({
  container: place.querySelector('[data-canvas]'),
  propertiesPanel: { parent: place.querySelector('[data-properties]') },
  additionalModules: [languageModule, lintingModule, TokenSimulationModule, ElementTemplateChooserModule],
  linting: { active: true },
  // reading the text must not move the diagram: it would be an edit that nobody made
  alignToOrigin: { alignOnSave: false },
});
const linter = new Linter({ modeler: 'web', type: 'platform' });
let reports = [];
let found = [];

const mark = () => modeler.get('linting').setErrors([...reports, ...found]);

async function lint() {
  reports = await linter.lint(modeler.getDefinitions());
  mark();
}

const tool = {
  async open(text) {
    await modeler.importXML(text);
    fit(modeler.get('canvas'));
    await lint();
  },
  text: async () => (await modeler.saveXML({ format: true })).xml,
  undo: () => modeler.get('commandStack').undo(),
  redo: () => modeler.get('commandStack').redo(),
  zoom: (step) => zoom(modeler.get('canvas'), step),
  select(id) {
    modeler.get('linting').showError({ id, propertiesPanel: { entryIds: [] } });
    modeler.get('canvas').focus?.();
  },
  reports: () =>
    reports.map((report) => ({
      level: report.category === 'error' ? 'error' : 'warning',
      message: report.message,
      element: report.id,
      elementName: report.name,
      here: true,
    })),
  // what the server found is marked on the diagram as well
  show(findings) {
    found = findings.map(({ element, level, message }) => ({
      id: element,
      category: level === 'error' ? 'error' : 'warn',
      message,
      propertiesPanel: { entryIds: [] },
    }));
    mark();
  },
  onChange(listener) {
    modeler.on('commandStack.changed', async () => {
      listener();
      await lint();
    });
  },
};

get(place.dataset.templates)
  .then((templates) => modeler.get('elementTemplatesLoader').setTemplates(templates))
  .finally(() => desk(place, tool));
