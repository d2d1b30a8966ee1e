import schema from '../../../schemas/health.schema.json' with { type: 'json' };
import { refusal } from '../../config/problems.ts';
import { schemaProblems } from '../../config/schema.ts';
import { type ParsedYaml, type Path, parseYaml } from '../../config/yaml.ts';
import type { JsonValue } from '../../model.ts';
import { type Redactor, redactor } from '../../report/redact.ts';
import type { HealthConfig, ProbeTarget } from '../target.ts';
import { buildTarget, type Common, DEFAULTS, readCommon, redactFor } from './build-target.ts';
import { checkWhole } from './check-whole.ts';
import type { HealthFile, TargetFile } from './health-file.ts';
import { readHttp } from './http-check.ts';
import { type HealthPorts, Loading } from './loading.ts';
import { readServer } from './tcp-check.ts';

/** Kinds of checks of a later version. */
const NOT_YET = ['websocket', 'grpc', 'icmp'].map((kind) => `targets.*.${kind}`);

/** The name of the control target, in reports. */
export const CONTROL = 'control';

/**
 * Reads a health file: every target with its defaults, everything compiled, every TLS file read. `file` is how people find it. Throws one
 * ConfigurationError with all problems, each at `file:line:column`; what the environment's values are is in none of them.
 */
export function loadHealth(text: string | Uint8Array, file: string, ports: HealthPorts): HealthConfig {
  const parsed = parseYaml(file, text);
  const value = checked(parsed, parsed.value, (path) => path);
  const loading = new Loading({ file, text: textOf(text), positionOf: parsed.positionOf }, ports);
  const { resolvers = [], allow_private: allowPrivate = true } = value;
  const servers = resolvers.map((server, index) => readServer(loading, ['resolvers', index], server));
  return finish(loading, ['targets'], value, { resolvers: servers, allowPrivate });
}

/**
 * The targets of a list inside another configuration file, at `path` of what `parsed` holds; `text` is that file's text. As `loadHealth`,
 * with no defaults, control or settings of its own.
 */
export function loadTargets(parsed: ParsedYaml, text: string | Uint8Array, path: Path, ports: HealthPorts): HealthConfig {
  const list = path.reduce<JsonValue | undefined>((from, step) => (Object(from) as { [step: string]: JsonValue })[step], parsed.value);
  // In the schema's document the list stands under `targets`.
  const outer = (inner: Path): Path => [...path, ...inner.slice(1)];
  const value = checked(parsed, { version: 1, targets: list ?? null }, outer);
  const loading = new Loading({ file: parsed.file, text: textOf(text), positionOf: parsed.positionOf }, ports);
  return finish(loading, path, value, { resolvers: [], allowPrivate: true });
}

function checked(parsed: ParsedYaml, value: { [key: string]: JsonValue }, outer: (inner: Path) => Path): HealthFile {
  const document: ParsedYaml = {
    file: parsed.file,
    value,
    positionOf: (path, part) => parsed.positionOf(outer(path), part),
    sourceOf: (path) => parsed.sourceOf(outer(path)),
  };
  const problems = schemaProblems(document, schema, NOT_YET);
  if (problems.length > 0) throw refusal(parsed.file, problems);
  return value as unknown as HealthFile;
}

function finish(loading: Loading, path: Path, value: HealthFile, settings: HealthConfig['settings']): HealthConfig {
  const redact = lazyRedactor(loading.secrets);
  const base: Common = { ...DEFAULTS, certificateGiven: false };
  const common = value.defaults === undefined ? base : readCommon(loading, ['defaults'], value.defaults, base);
  const targets = value.targets.flatMap((target: TargetFile, index): ProbeTarget[] => {
    const built = buildTarget(loading, [...path, index], target, common, redact);
    return built === null ? [] : [built];
  });
  checkWhole(loading, path, value.targets);
  const control = controlOf(loading, value, common, redact);
  if (loading.problems.length > 0) throw refusal(loading.document.file, loading.problems);
  return { targets, control, settings, secrets: [...loading.secrets], warnings: loading.warnings };
}

/** Only whether it answers counts, so that nothing is expected of it. */
function controlOf(loading: Loading, { control: file }: HealthFile, common: Common, redact: Redactor): ProbeTarget | null {
  if (file === undefined) return null;
  const { timeout, retries, ...http } = file;
  const own = readCommon(
    loading,
    ['control'],
    { ...(timeout === undefined ? {} : { timeout }), ...(retries === undefined ? {} : { retries }) },
    common,
  );
  const check = readHttp(loading, ['control'], http);
  const { timeoutMs, retries: tries, intervalMs } = own;
  const nothing = { expect: [], tcpExpect: null, version: null, degradedOverMs: null, certificate: null, slo: null, alert: null };
  const place = { file: loading.document.file, ...loading.place(['control'], 'key') };
  const when = { timeoutMs, retries: tries, intervalMs };
  return { name: CONTROL, check, ...when, ...nothing, maintenance: [], dependsOn: [], place, redact: redactFor(check, redact) };
}

/** Made at its first use, when every secret of the file is known. */
function lazyRedactor(secrets: ReadonlySet<string>): Redactor {
  let made: Redactor | null = null;
  return (text) => {
    made ??= redactor([...secrets]);
    return made(text);
  };
}

function textOf(text: string | Uint8Array): string {
  return (typeof text === 'string' ? text : new TextDecoder().decode(text)).replace(/^\uFEFF/, '');
}
