import { shown } from '../../config/words.ts';
import type { Path } from '../../config/yaml.ts';
import { parseHost } from '../host-name.ts';
import type { TlsSettings } from '../model.ts';
import { codeOf } from '../probe-stop.ts';
import { PLAIN_TLS } from '../tls.ts';
import type { TlsFile } from './health-file.ts';
import type { Loading } from './loading.ts';

/** TLS settings with their files read. A file that cannot be used is told; a private key is a secret of the file. */
export function readTls(loading: Loading, path: Path, file: TlsFile | undefined): TlsSettings {
  if (file === undefined) return PLAIN_TLS;
  const before = loading.problems.length;
  const ca = readPem(loading, [...path, 'ca'], file.ca, 'CERTIFICATE');
  const cert = readPem(loading, [...path, 'cert'], file.cert, 'CERTIFICATE');
  const key = readPem(loading, [...path, 'key'], file.key, 'PRIVATE KEY');
  if (key !== null) loading.secrets.add(key);
  if (loading.problems.length === before) checkTogether(loading, path, { ca, cert, key });
  const serverName = file.server_name === undefined ? null : readName(loading, [...path, 'server_name'], file.server_name);
  return { ca, cert, key, serverName, verify: file.verify ?? true };
}

function readName(loading: Loading, path: Path, written: string): string | null {
  const name = loading.fill(path, written);
  const kind = name === null ? null : parseHost(name).kind;
  if (kind === 'invalid' || kind === 'zone') loading.tell(path, `${shown(written)} is neither a host name nor an address.`);
  return name;
}

function readPem(loading: Loading, path: Path, written: string | undefined, what: 'CERTIFICATE' | 'PRIVATE KEY'): string | null {
  if (written === undefined) return null;
  const name = loading.fill(path, written);
  if (name === null) return null;
  try {
    const text = loading.pems.read(name);
    if (!new RegExp(`-----BEGIN [A-Z0-9 ]{0,40}${what}-----`).test(text)) {
      loading.tell(path, `The file ${shown(written)} holds no ${what.toLowerCase()} in PEM.`);
    } else if (!loading.pems.areReadable(text)) {
      loading.tell(path, `The file ${shown(written)} holds a certificate that cannot be read.`);
    } else return text;
  } catch (error) {
    // The message of the file system has the path with the environment's values in it.
    const code = codeOf(error);
    const why = code === 'ENOENT' ? 'There is no file' : code === 'EACCES' ? 'Nobody may read the file' : 'Cannot read the file';
    loading.tell(path, `${why} ${shown(written)}.`, 'Paths start at the working directory, else beside this file.');
  }
  return null;
}

/** Whether OpenSSL takes them, and the key belongs to the certificate: better told now than as a target that is down. */
function checkTogether(loading: Loading, path: Path, pems: Pick<TlsSettings, 'ca' | 'cert' | 'key'>): void {
  const fault = loading.pems.faultOf(pems);
  if (fault !== null) loading.tell(path, `These files cannot be used together: ${fault}.`, undefined, 'key');
}
