import { listed } from '../../config/words.ts';
import type { Path } from '../../config/yaml.ts';
import type { Redactor } from '../../report/redact.ts';
import type { Pattern } from '../expression/pattern.ts';
import type { Check } from '../model.ts';
import { redactorFor, WITHOUT_SECRETS } from '../redact.ts';
import type { CertificateLimits, ProbeTarget } from '../target.ts';
import { readExpectations, readVersion } from './expectations.ts';
import type { CommonFile, TargetFile } from './health-file.ts';
import { readHttp } from './http-check.ts';
import type { Loading } from './loading.ts';
import { readAlert, readMaintenance, readSlo } from './promises.ts';
import { readDuration } from './quantities.ts';
import { readDns, readTcp } from './tcp-check.ts';

const DAY_MS = 86_400_000;

/** What holds for a target when neither it nor `defaults` says otherwise. */
export const DEFAULTS = {
  timeoutMs: 10_000,
  retries: 2,
  intervalMs: 300_000,
  degradedOverMs: null,
  certificate: { failMs: 7 * DAY_MS, warnMs: 21 * DAY_MS },
} as const;

/** What a target can leave to `defaults`, as it is used. */
export type Common = Pick<ProbeTarget, 'timeoutMs' | 'retries' | 'intervalMs' | 'degradedOverMs'> & {
  certificate: CertificateLimits;
  /** Somebody wrote `cert`, so that it holds without verification too. */
  certificateGiven: boolean;
};

/** The keys of `file` over those of `base`. */
export function readCommon(loading: Loading, path: Path, file: CommonFile, base: Common): Common {
  const duration = (key: 'timeout' | 'interval' | 'degraded_over'): number | null =>
    file[key] === undefined ? null : readDuration(loading, [...path, key], file[key], key);
  const days = (key: 'fail' | 'warn'): number | null =>
    file.cert?.[key] === undefined ? null : readDuration(loading, [...path, 'cert', key], file.cert[key], 'cert');
  const certificate = { failMs: days('fail') ?? base.certificate.failMs, warnMs: days('warn') ?? base.certificate.warnMs };
  return {
    timeoutMs: duration('timeout') ?? base.timeoutMs,
    retries: file.retries ?? base.retries,
    intervalMs: duration('interval') ?? base.intervalMs,
    degradedOverMs: duration('degraded_over') ?? base.degradedOverMs,
    certificate,
    certificateGiven: base.certificateGiven || file.cert !== undefined,
  };
}

/** One target with every default filled in; null where it has no check that could be used. What is wrong is told. */
export function buildTarget(loading: Loading, path: Path, file: TargetFile, base: Common, redact: Redactor): ProbeTarget | null {
  if (file.name.includes('${{')) loading.tell([...path, 'name'], 'A name is written out: it is what people and the state know it by.');
  const read = readCheck(loading, path, file);
  if (read === null) return null;
  const { check, tcpExpect } = read;
  const { certificate, certificateGiven, ...common } = readCommon(loading, path, file, base);
  const own = file.dns?.expect === undefined ? [] : readExpectations(loading, [...path, 'dns', 'expect'], file.dns.expect, 'dns');
  return {
    name: file.name,
    check,
    expect: [...own, ...readExpectations(loading, [...path, 'expect'], file.expect ?? [], check.kind)],
    tcpExpect,
    version: readVersion(loading, [...path, 'version'], file.version, check.kind),
    ...common,
    certificate: isVerified(check) || certificateGiven ? certificate : null,
    slo: readSlo(loading, [...path, 'slo'], file.slo),
    alert: readAlert(loading, [...path, 'alert'], file.alert),
    maintenance: readMaintenance(loading, [...path, 'maintenance'], file.maintenance),
    dependsOn: file.depends_on ?? [],
    place: { file: loading.document.file, ...loading.place(path, 'key') },
    redact: redactFor(check, redact),
  };
}

/** The secrets of the file, and those that the check itself sends. */
export function redactFor(check: Check, redact: Redactor): Redactor {
  if (check.kind !== 'http') return redact;
  return (text) => {
    const own = redactorFor(check);
    return own === WITHOUT_SECRETS ? redact(text) : own(redact(text));
  };
}

/** Where nobody verifies a certificate, its end breaks nothing. */
function isVerified(check: Check): boolean {
  return check.kind === 'dns' || check.tls === null || check.tls.verify;
}

function readCheck(loading: Loading, path: Path, file: TargetFile): { check: Check; tcpExpect: Pattern | null } | null {
  const kinds = (['http', 'tcp', 'dns'] as const).filter((kind) => file[kind] !== undefined);
  if (kinds.length > 1) {
    const message = `A target is one check, and this one is ${listed(kinds, 'and')}.`;
    loading.tell([...path, kinds[1] ?? ''], message, 'Write a target of its own for each.', 'key');
    return null;
  }
  if (file.http !== undefined) return { check: readHttp(loading, [...path, 'http'], file.http), tcpExpect: null };
  if (file.dns !== undefined) return { check: readDns(loading, [...path, 'dns'], file.dns), tcpExpect: null };
  if (file.tcp !== undefined) {
    const { check, pattern } = readTcp(loading, [...path, 'tcp'], file.tcp);
    return { check, tcpExpect: pattern };
  }
  loading.tell(path, 'This target says nothing to check.', 'Give it `http`, `tcp` or `dns`.', 'key');
  return null;
}
