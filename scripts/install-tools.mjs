// Installs the tools that `npm run test:real` needs into .tools/, each by name and version, and nothing anywhere else (Go and
// npm keep their usual download caches). A tool that is there in its version is left alone.
//   node scripts/install-tools.mjs           installs what is missing
//   node scripts/install-tools.mjs --check   installs nothing; fails and says what is missing
// Afterwards .tools/bin holds act, actionlint, gitleaks and zizmor, and .tools/node24 the `node` that GitHub runs actions with.
// Needs Go 1.25, Python 3 with venv, and npm.
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = resolve(fileURLToPath(import.meta.url), '../../.tools');
const nodePackage = `node-${process.platform}-${process.arch}`;

/** `file` is the program inside the tool's own folder, `link` the place under .tools/ where it is found, `install` fills a folder. */
const TOOLS = [
  // Without its Docker client: the tests run steps on the host.
  goTool('act', '0.2.89', 'github.com/nektos/act', '-tags=WITHOUT_DOCKER'),
  goTool('actionlint', '1.7.12', 'github.com/rhysd/actionlint/cmd/actionlint'),
  // The module keeps its first name.
  goTool('gitleaks', '8.30.1', 'github.com/zricethezav/gitleaks/v8'),
  {
    name: 'zizmor',
    version: '1.32.0',
    file: 'bin/zizmor',
    link: 'bin/zizmor',
    install(into, { name, version }) {
      run(process.env.PYTHON ?? 'python3', ['-m', 'venv', into]);
      run(join(into, 'bin/python'), [
        '-m',
        'pip',
        'install',
        '--quiet',
        '--disable-pip-version-check',
        '--only-binary=:all:',
        `${name}==${version}`,
      ]);
    },
  },
  {
    name: 'node24',
    version: '24.21.0',
    file: `node_modules/${nodePackage}/bin/node`,
    link: 'node24/node',
    install(into, { version }) {
      run('npm', [
        'install',
        '--silent',
        '--no-save',
        '--no-package-lock',
        '--ignore-scripts',
        '--prefix',
        into,
        `${nodePackage}@${version}`,
      ]);
    },
  },
];

function goTool(name, version, module, ...flags) {
  return {
    name,
    version,
    file: name,
    link: `bin/${name}`,
    install(into) {
      // A developer's own settings must not change what is built, nor for which machine.
      const env = { ...process.env, GOBIN: into, GOFLAGS: '', GOWORK: 'off', GOOS: '', GOARCH: '', CGO_ENABLED: '0' };
      run('go', ['install', '-trimpath', ...flags, `${module}@v${version}`], env);
    },
  };
}

function run(command, args, env = process.env) {
  // Standard output is kept for what this script itself has to say.
  execFileSync(command, args, { env, stdio: ['ignore', 2, 2] });
}

const folderOf = ({ name, version }) => join(folder, `${name}-${version}`);
const targetOf = (tool) => relative(dirname(join(folder, tool.link)), join(folderOf(tool), tool.file));

/** There, complete (a folder gets its name when the install is done) and linked. */
function isInstalled(tool) {
  const link = join(folder, tool.link);
  return existsSync(link) && lstatSync(link).isSymbolicLink() && readlinkSync(link) === targetOf(tool);
}

function install(tool) {
  const unfinished = `${folderOf(tool)}.unfinished`;
  const link = join(folder, tool.link);
  if (!existsSync(join(folderOf(tool), tool.file))) {
    for (const old of [unfinished, folderOf(tool)]) rmSync(old, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    tool.install(unfinished, tool);
    renameSync(unfinished, folderOf(tool));
  }
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(targetOf(tool), link);
  if (!isInstalled(tool)) throw new Error(`the install ended without ${tool.file}`);
}

/** The tools that are not there, as `name version`. */
export function missingTools() {
  return TOOLS.filter((tool) => !isInstalled(tool)).map(({ name, version }) => `${name} ${version}`);
}

function main(args) {
  if (args.length > 1 || (args.length === 1 && args[0] !== '--check')) {
    console.error('usage: node scripts/install-tools.mjs [--check]');
    return 2;
  }
  const missing = missingTools();
  if (args.length === 1) {
    if (missing.length > 0) console.error(`missing in .tools/: ${missing.join(', ')}. Run \`node scripts/install-tools.mjs\`.`);
    return missing.length > 0 ? 1 : 0;
  }
  for (const tool of TOOLS) {
    const label = `${tool.name} ${tool.version}`;
    try {
      if (missing.includes(label)) install(tool);
      console.log(`${label}${missing.includes(label) ? ' installed' : ''}`);
    } catch (error) {
      console.error(`${label} cannot be installed: ${error.message}`);
      return 1;
    }
  }
  return 0;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
