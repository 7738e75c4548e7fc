// The table of approvers as bars: for how many deals each would be asked as well, and for how many no longer.
// The table says the same; without scripts there is just the table.
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

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

const drawAll = () => document.querySelectorAll('[data-bars][hidden]').forEach(draw);

drawAll();
document.addEventListener('htmx:afterSettle', drawAll);
