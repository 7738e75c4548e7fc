// Checks mails against the big mail clients: node mails.mjs <file.html>… prints a line for each thing that one of them
// does not do, unless it is known to leave the mail readable.
import { readFileSync } from 'node:fs';
import { caniemail } from 'caniemail';
// its list leaves out Outlook on the web, which its data has
import { clientNames } from './node_modules/caniemail/dist/clients.js';

const CLIENTS = [
  'gmail.desktop-webmail',
  'gmail.mobile-webmail',
  'gmail.android',
  'gmail.ios',
  'outlook.windows',
  'outlook.outlook-com',
  'outlook.macos',
  'outlook.android',
  'outlook.ios',
  'apple-mail.macos',
  'apple-mail.ios',
];

// what some client does not do, or only in part, and why that harms nothing here
const HARMLESS = {
  '<body> element': 'replaced by a <div>; colours, fonts and sizes are those of the cells',
  'align attribute': 'only left and right on tables do not work; ours are on cells',
  background: 'the check takes background-color for it',
  border: 'on cells and tables only, thinner than 8 px',
  'border-radius': 'corners are square',
  display: 'inline-block on the button only: without it the cell around it keeps its shape',
  'font-size': 'in px, which all of them do',
  'font-weight': 'bold and normal, which all of them do',
  'line-height': 'without a unit',
  margin: 'neither negative nor auto',
  'max-width': 'where it is not kept the mail is as wide as its window, or 560 px in Outlook',
  'height property': 'taken for line-height by the check',
  padding: 'on cells, and on the button, whose cell tells Outlook the same',
  'text-decoration': 'none on the button: at worst its words are underlined',
  'width attribute': 'on tables and cells only',
  'width property': 'on a table only',
  'word-break': 'where it breaks too early, it breaks long words that would not fit otherwise',
};

clientNames.push(...CLIENTS.filter((client) => !clientNames.includes(client)));

const found = new Map();
for (const file of process.argv.slice(2)) {
  const { issues } = caniemail({ clients: CLIENTS, html: readFileSync(file, 'utf8') });
  for (const kind of [issues.errors, issues.warnings]) {
    for (const [client, list] of kind) {
      for (const issue of list.filter((one) => !(one.title in HARMLESS))) {
        const what = `${issue.title}: ${issue.notes.join(' ') || 'not supported'}`;
        found.set(what, (found.get(what) ?? new Set()).add(client));
      }
    }
  }
}
for (const [what, clients] of found) {
  console.log(`${what} (${[...clients].join(', ')})`);
}
