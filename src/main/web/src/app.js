// What every page gets. Pages work without it: htmx only saves the round trip of the whole page.
import htmx from 'htmx.org';

window.htmx = htmx;

// After a part was replaced the keyboard goes on where it was: at what went wrong, or at the part's own heading.
document.addEventListener('htmx:afterSwap', (event) => {
  const part = document.getElementById(event.detail.target.id) ?? event.detail.target;
  const wrong = part.querySelector('[aria-invalid="true"], .notice.bad');
  if (wrong) {
    wrong.focus();
  } else if (document.activeElement === document.body) {
    part.querySelector('h2[tabindex], h1[tabindex]')?.focus({ preventScroll: true });
  }
});

// A form that was sent once is not sent twice by an impatient finger.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.hasAttribute('hx-boost') || form.closest('[hx-boost="true"]') || form.method === 'get') {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
});

window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});
