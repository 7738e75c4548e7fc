// The table of groups as a Pareto chart: days blocked in bars, the longest first, and the line of what they add up to on
// the same scale.
// The table says the same, and its links are the keyboard's way; without scripts there is just the table.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LineController, LineElement, LinearScale, PointElement, Tooltip);

const LONGEST_LABEL = 22;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
const short = (text) => (text.length > LONGEST_LABEL ? text.slice(0, LONGEST_LABEL - 1) + '…' : text);

// hatched, so that it differs from the full bar by more than its colour
function hatch(line, ground) {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const context = tile.getContext('2d');
  context.fillStyle = ground;
  context.fillRect(0, 0, 8, 8);
  context.strokeStyle = line;
  context.beginPath();
  [-8, 0, 8].forEach((x) => {
    context.moveTo(x, 8);
    context.lineTo(x + 8, 0);
  });
  context.stroke();
  return context.createPattern(tile, 'repeat');
}

function draw(figure) {
  const rows = [...document.querySelectorAll('#' + figure.dataset.pareto + ' tr[data-name]')];
  const inDays = (seconds) => Number(seconds) / 86400;
  const days = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  const go = (index) => rows[index].querySelector('a').click();
  figure.hidden = false;
  const bar = { stack: 'days', borderColor: colour('accent'), borderWidth: 1, maxBarThickness: 72, order: 2 };
  const chart = new Chart(figure.querySelector('canvas'), {
    data: {
      labels: rows.map((row) => row.dataset.name),
      datasets: [
        {
          ...bar,
          type: 'bar',
          label: figure.dataset.open,
          data: rows.map((row) => inDays(row.dataset.open)),
          backgroundColor: colour('accent'),
        },
        {
          ...bar,
          type: 'bar',
          label: figure.dataset.closed,
          data: rows.map((row) => inDays(row.dataset.seconds - row.dataset.open)),
          backgroundColor: hatch(colour('accent'), colour('accent-soft')),
        },
        {
          type: 'line',
          label: figure.dataset.cumulated,
          yAxisID: 'percent',
          data: rows.map((row) => Number(row.dataset.cumulated)),
          borderColor: colour('warn'),
          backgroundColor: colour('warn'),
          pointRadius: 4,
          clip: false,
          order: 1,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 8 } },
      locale: document.documentElement.lang,
      color: colour('ink'),
      interaction: { mode: 'index', intersect: false },
      onClick: (event, hit) => hit.length && go(hit[0].index),
      onHover: (event, hit) => (event.native.target.style.cursor = hit.length ? 'pointer' : ''),
      scales: {
        x: { stacked: true, grid: { display: false }, ticks: { color: colour('ink'), callback: (i) => short(rows[i].dataset.name) } },
        y: { stacked: true, min: 0, max: inDays(figure.dataset.total), title: { display: true, text: figure.dataset.days }, ticks: { color: colour('ink') } },
        percent: {
          position: 'right',
          min: 0,
          max: 100,
          grid: { display: false },
          title: { display: true, text: figure.dataset.cumulated },
          ticks: { color: colour('ink'), callback: (value) => value + ' %' },
        },
      },
      plugins: {
        tooltip: {
          callbacks: {
            label: (item) =>
              item.dataset.label + ': ' + days.format(item.raw) + (item.dataset.yAxisID === 'percent' ? ' %' : ''),
          },
        },
      },
    },
  });
  // paper has another width than the screen
  window.addEventListener('beforeprint', () => chart.resize(900, 320));
  window.addEventListener('afterprint', () => chart.resize());
}

document.querySelectorAll('[data-pareto]').forEach(draw);
