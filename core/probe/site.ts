import { isIP } from 'node:net';

/** Names under which everybody can have one of their own, of those that redirects of services lead to. */
const SHARED = new Set(
  (
    'github.io gitlab.io herokuapp.com vercel.app netlify.app pages.dev workers.dev web.app firebaseapp.com run.app appspot.com fly.dev ' +
    'onrender.com azurewebsites.net cloudapp.net azureedge.net cloudfront.net amazonaws.com elasticbeanstalk.com ngrok.io ngrok.app'
  ).split(' '),
);

/**
 * Whether two hosts belong to one site. Addresses only to themselves. The public suffix list, which says this exactly, is larger than the
 * probe engine; instead: the last two labels, or three below a country's second level (`co.uk`) and below well-known hosts of others'
 * sites. Where that is wrong it is too strict, and says `redirect_blocked`.
 */
export function sameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.toLowerCase().replace(/\.$/, '')) as [string, string];
  if (a === b) return true;
  if ([a, b].some((host) => isIP(host) !== 0 || host.startsWith('['))) return false;
  const site = siteOf(a);
  return site !== null && site === siteOf(b);
}

/** The part of a name that somebody registered, null for a bare suffix. */
function siteOf(host: string): string | null {
  const labels = host.split('.');
  const last = (count: number) => (labels.length < count ? null : labels.slice(-count).join('.'));
  const two = last(2);
  if (two === null) return null;
  if (SHARED.has(two)) return last(3);
  const [second = '', top = ''] = two.split('.');
  return top.length === 2 && second.length <= 3 ? (last(3) ?? two) : two;
}
