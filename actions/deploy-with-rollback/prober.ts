import type { ProbeReason, ProbeResult } from '../../core/probe/model.ts';
import type { Adapter, Look, Prober, VerbContext } from './ports.ts';

/** The probe engine, as far as a deploy needs it: every target once, on a fresh connection, without another try. */
export interface ProbeSet {
  /** `artifact` is what expressions compare with. Never rejects. */
  probe(artifact: string, signal: AbortSignal): Promise<readonly ProbeResult[]>;
  /** Whether a target compares something with `artifact` itself. Else the version that the answers name has to be the artifact. */
  readonly comparesArtifact: boolean;
  /** Values of the health file that must not leave. */
  readonly secrets: readonly string[];
}

/**
 * What no further look can change, and no start-up explains. A name that does not resolve may yet, a refused connection is a server
 * that still starts, a self-signed certificate is what some proxies show until they know better, and another version is the old one
 * that has not gone yet.
 */
const CERTAIN: readonly ProbeReason[] = ['tls_hostname', 'tls_expired'];

/** Looks by the probes, and by the adapter's `verify` where every probe is content. Nothing of either proves nothing. */
export function proberOf(
  probes: ProbeSet | null,
  { verify }: Pick<Adapter, 'verify'>,
  contextOf: (artifact: string, signal: AbortSignal) => VerbContext,
): Prober {
  return {
    canProve: probes !== null || verify !== null,
    async look(artifact, signal) {
      const seen = probes === null ? null : lookOf(await probes.probe(artifact, signal), artifact, probes.comparesArtifact);
      if (verify === null || (seen !== null && seen.state !== 'good')) return seen ?? NOTHING;
      const result = await verify(contextOf(artifact, signal));
      if (result.state === 'done') return seen ?? { ...NOTHING, state: 'good', detail: '' };
      const detail = `The verify command: ${result.why}`;
      // Exit code 75 says that it could not tell; what was stopped could not either.
      const isUnknown = result.state === 'interrupted' || result.transient;
      return { ...NOTHING, version: seen?.version ?? null, state: isUnknown ? 'unknown' : 'bad', detail };
    },
  };
}

const NOTHING: Look = { state: 'unknown', reason: null, detail: 'Nothing was looked at.', version: null, certain: false };

/**
 * One look out of the results of all targets: the worst decides. `unknown` is the prober's own trouble, and gives way to evidence. Where
 * no target compares with the artifact itself, every version that an answer names has to be it, and one answer has to name it.
 */
export function lookOf(results: readonly ProbeResult[], artifact: string, comparesArtifact: boolean): Look {
  const version = results.find((result) => result.version !== null)?.version ?? null;
  const down = results.filter(({ state }) => state === 'down');
  const worst = down.find(({ reason }) => reason !== 'version') ?? down[0] ?? results.find(({ state }) => state === 'unknown');
  if (results.length === 0) return NOTHING;
  if (worst !== undefined) {
    const { name, reason, state } = worst;
    return {
      state: state === 'unknown' ? 'unknown' : reason === 'version' ? 'wrong-version' : 'bad',
      reason,
      detail: `${name}: ${worst.detail === '' ? (reason ?? state) : worst.detail}`,
      version: worst.version ?? version,
      certain: down.some((result) => result.reason !== null && CERTAIN.includes(result.reason)),
    };
  }
  const good: Look = { state: 'good', reason: null, detail: '', version, certain: false };
  if (comparesArtifact) return good;
  const other = results.find((result) => result.version !== null && result.version !== artifact);
  if (other === undefined && version !== null) return good;
  const detail =
    other === undefined
      ? `No answer names a version, so nothing says that it is ${artifact} (header x-version, or body.version; or compare something with \`artifact\`).`
      : `${other.name}: version ${other.version} answered, not ${artifact}`;
  return { state: 'wrong-version', reason: 'version', detail, version: other?.version ?? null, certain: false };
}
