// CodeMirror, inside the modelers, writes its style sheets as text into <style>, which the pages' Content-Security-Policy
// refuses. The same rules as constructed style sheets are let in. To be imported before the modelers are.
const create = document.createElement.bind(document);

document.createElement = (name, options) => {
  if (name !== 'style') {
    return create(name, options);
  }
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return Object.defineProperty(create('template'), 'textContent', {
    get: () => '',
    set: (text) => sheet.replaceSync(text),
  });
};
