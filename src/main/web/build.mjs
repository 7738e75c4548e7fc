// Bundles what the browser gets: node build.mjs <target folder>.
// Packages are installed only when their list changed, and nothing is bundled again while no source changed,
// so a build on an unchanged checkout needs no network and next to no time.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const lock = join(here, 'package-lock.json');
const stamps = join(here, 'node_modules', '.dealgate');

function hash(files) {
  const sum = createHash('sha256');
  for (const file of files) {
    sum.update(file).update('\0').update(existsSync(file) ? readFileSync(file) : '').update('\0');
  }
  return sum.digest('hex');
}

function stamped(name, value) {
  const file = join(stamps, name);
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

function stamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), value);
}

// Maintainers' donation pages are of no use in a lock file; without them it holds no address at all.
function dropAddresses() {
  const content = JSON.parse(readFileSync(lock, 'utf8'));
  for (const entry of Object.values(content.packages)) {
    delete entry.funding;
    delete entry.resolved;
  }
  writeFileSync(lock, JSON.stringify(content, null, 2) + '\n');
}

function install() {
  const packages = () => hash([join(here, 'package.json'), lock, join(here, '.npmrc')]);
  if (stamped('installed', packages())) {
    return;
  }
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = (command) => execFileSync(npm, [command, '--no-progress'], { cwd: here, stdio: ['ignore', 2, 2] });
  try {
    run(existsSync(lock) ? 'ci' : 'install');
  } catch {
    // package.json names something that the lock file does not know yet
    run('install');
  }
  dropAddresses();
  stamp('installed', packages());
}

async function bundle(target) {
  const sources = readdirSync(join(here, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const now = hash([join(here, 'build.mjs'), lock, ...sources]);
  const name = 'bundled-' + createHash('sha256').update(target).digest('hex').slice(0, 16);
  if (stamped(name, now) && existsSync(join(target, 'app.js'))) {
    return;
  }
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: here,
    entryPoints: [
      ...[
        'app',
        'picture',
        'pareto',
        'buying-centre',
        'backtest',
        'difference',
        'designer-bpmn',
        'designer-dmn',
        'designer-form',
      ].flatMap((name) => [`src/${name}.js`, `src/${name}.css`]),
      ...['bpmn', 'dmn', 'form'].map((kind) => `src/designer-${kind}-view.js`),
    ],
    outdir: target,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2020'],
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    // form-js as its makers bundled it, with the older Preact that its editor needs; the package exports it to scripts only
    alias: { 'form-js': join(here, 'node_modules', '@bpmn-io', 'form-js', 'dist') },
    loader: { '.svg': 'dataurl', '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'file' },
    logLevel: 'warning',
  });
  stamp(name, now);
}

const target = process.argv[2];
if (!target) {
  console.error('Say where to put the bundles: node build.mjs <target folder>');
  process.exit(2);
}
install();
await bundle(resolve(target));
