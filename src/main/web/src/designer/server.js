// Talks to Dealgate's own REST API with the page's session.
const TOKEN = 'input[name="_csrf"]';

/** What the server refused, in its words. */
export class Refused extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

async function answer(response) {
  const type = response.headers.get('Content-Type') ?? '';
  if (response.ok) {
    return type.includes('json') ? response.json() : response;
  }
  const problem = type.includes('json') ? await response.json() : {};
  const sentences = (problem.errors ?? []).map((one) => one.message).filter(Boolean);
  throw new Refused(response.status, sentences.join(' ') || problem.detail || response.statusText);
}

/** With the page's token. It goes with the session: who signed in again in another tab has another one. */
async function send(address, request) {
  const sent = () =>
    fetch(address, {
      ...request,
      headers: { Accept: 'application/json', ...request.headers, 'X-CSRF-TOKEN': document.querySelector(TOKEN)?.value ?? '' },
    });
  const response = await sent();
  if (response.status !== 401 && response.status !== 403) {
    return answer(response);
  }
  const page = await fetch(location.href);
  if (page.redirected) {
    throw new Refused(401, document.querySelector('[data-signed-out]').dataset.signedOut);
  }
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector(TOKEN)?.value;
  document.querySelectorAll(TOKEN).forEach((field) => (field.value = fresh ?? field.value));
  return answer(await sent());
}

export async function get(address) {
  return answer(await fetch(address, { headers: { Accept: 'application/json' } }));
}

export async function put(address, body) {
  return send(address, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Sends parts: texts, files (File) and JSON (anything else). */
export async function post(address, parts, signal) {
  const form = new FormData();
  Object.entries(parts).forEach(([name, part]) => {
    const plain = typeof part === 'string' || part instanceof Blob;
    form.append(name, plain ? part : new Blob([JSON.stringify(part)], { type: 'application/json' }));
  });
  return send(address, { method: 'POST', body: form, signal });
}

/** A file as it is saved, and the version that it has there. */
export async function load(address) {
  const response = await answer(await fetch(address, { cache: 'no-store' }));
  const version = Number((response.headers.get('ETag') ?? '').replace(/\D/g, ''));
  return { text: await response.text(), version };
}

export function save(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
