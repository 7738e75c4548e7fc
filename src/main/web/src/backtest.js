// How many deals stay the same, change or cannot be known, as one bar; and the table of approvers as bars: for how many
// deals each would be asked as well, and for how many no longer.
// The page says the same in numbers; without scripts there are just these.
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

function drawKinds(figure) {
  const counts = figure.dataset.kinds.split(' ').map(Number);
  const part = (key, index, background) => ({
    label: figure.dataset[key],
    data: [counts[index]],
    backgroundColor: background,
    borderColor: colour('ink'),
    borderWidth: 1,
    maxBarThickness: 36,
  });
  figure.hidden = false;
  new Chart(figure.querySelector('canvas'), {
    type: 'bar',
    data: {
      labels: [''],
      datasets: [part('same', 0, colour('accent-soft')), part('changed', 1, colour('accent')), part('unknown', 2, colour('warn'))],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      locale: document.documentElement.lang,
      color: colour('ink'),
      scales: {
        x: { stacked: true, max: counts.reduce((sum, n) => sum + n, 0), ticks: { color: colour('ink'), precision: 0 } },
        y: { stacked: true, display: false },
      },
      plugins: { legend: { labels: { color: colour('ink') } } },
    },
  });
}

function draw(figure) {
  const rows = [...document.querySelectorAll('#' + figure.dataset.bars + ' tr[data-name]')];
  const series = (key, background) => ({
    label: figure.dataset[key],
    data: rows.map((row) => Number(row.dataset[key])),
    backgroundColor: background,
    borderColor: colour('accent'),
    borderWidth: 1,
    maxBarThickness: 36,
  });
  figure.hidden = false;
  new Chart(figure.querySelector('canvas'), {
    type: 'bar',
    data: {
      labels: rows.map((row) => row.dataset.name),
      datasets: [series('added', colour('accent')), series('dropped', colour('accent-soft'))],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      locale: document.documentElement.lang,
      color: colour('ink'),
      scales: {
        x: { grid: { display: false }, ticks: { color: colour('ink') } },
        y: { beginAtZero: true, title: { display: true, text: figure.dataset.deals }, ticks: { color: colour('ink'), precision: 0 } },
      },
      plugins: { legend: { labels: { color: colour('ink') } } },
    },
  });
}

function drawAll() {
  document.querySelectorAll('[data-kinds][hidden]').forEach(drawKinds);
  document.querySelectorAll('[data-bars][hidden]').forEach(draw);
}

drawAll();
document.addEventListener('htmx:afterSettle', drawAll);
