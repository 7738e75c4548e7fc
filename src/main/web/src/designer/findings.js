// What the server and the modeler find in what is on the desk, as a list; a finding leads to its element.
import { post } from './server';

export function findings(place, tool) {
  const part = document.querySelector('[data-findings]');
  const list = part.querySelector('ul');
  const count = part.querySelector('[data-count]');
  let running;

  function row(finding) {
    const item = document.createElement('li');
    item.className = finding.level === 'error' ? 'blocking' : 'warning';
    const head = document.createElement(finding.element && finding.here ? 'button' : 'span');
    head.className = 'what';
    head.textContent = finding.message;
    if (head.tagName === 'BUTTON') {
      head.type = 'button';
      head.addEventListener('click', () => {
        place.scrollIntoView({ block: 'nearest' });
        tool.select(finding.element);
      });
    }
    const level = document.createElement('span');
    level.className = 'tag ' + (finding.level === 'error' ? 'bad' : 'warn');
    level.textContent = finding.level === 'error' ? part.dataset.error : part.dataset.warning;
    const where = document.createElement('span');
    where.className = 'muted small';
    where.textContent = [finding.here ? '' : finding.file, finding.elementName, finding.element].filter(Boolean).join(' · ');
    const line = document.createElement('p');
    line.className = 'head';
    line.append(level, head, where);
    item.append(line);
    if (finding.advice) {
      const advice = document.createElement('p');
      advice.className = 'muted';
      advice.textContent = finding.advice;
      item.append(advice);
    }
    return item;
  }

  return {
    async show() {
      running?.abort();
      running = new AbortController();
      try {
        const file = place.dataset.file;
        const sent = { file: new File([await tool.text()], file) };
        const answer = await post(place.dataset.check, sent, running.signal);
        const here = answer.filter((one) => one.file === file);
        tool.show?.(here.filter((one) => one.element));
        const found = [...answer.map((one) => ({ ...one, here: here.includes(one) })), ...(tool.reports?.() ?? [])];
        list.replaceChildren(...found.map(row));
        part.querySelector('.empty').hidden = found.length > 0;
        count.textContent = String(found.length);
        count.hidden = found.length === 0;
      } catch {
        // typing on takes the place of a check that runs; while the server does not answer the last findings stay
      }
    },
  };
}
