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

// The same after a form without htmx was refused: the page begins above it.
document.addEventListener('DOMContentLoaded', () => {
  document
    .querySelector('main :is(details[open], #bulk) :is([aria-invalid="true"], .notice.bad), main .panel > .notice.bad')
    ?.focus();
});

// A file that is too large is not sent for minutes to be refused then.
document.addEventListener('change', (event) => {
  const input = event.target;
  if (input.matches('input[type="file"][data-most]')) {
    const tooLarge = [...input.files].some((file) => file.size > Number(input.dataset.most));
    document.getElementById(input.id + '-large').hidden = !tooLarge;
    input.form.querySelector('button[type="submit"]').disabled = tooLarge;
  }
});

// One tick for all of a form's boxes of that name; without scripts each is ticked by itself.
document.addEventListener('DOMContentLoaded', () => {
  document.querySelectorAll('[data-checks]').forEach((all) => {
    const boxes = [...all.form.elements].filter((box) => box.name === all.dataset.checks);
    const same = () => {
      all.checked = boxes.every((box) => box.checked);
      all.indeterminate = !all.checked && boxes.some((box) => box.checked);
    };
    all.closest('[hidden]')?.removeAttribute('hidden');
    all.addEventListener('change', () => boxes.forEach((box) => (box.checked = all.checked)));
    boxes.forEach((box) => box.addEventListener('change', same));
    same();
  });
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
