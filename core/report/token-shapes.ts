/**
 * Tokens that are known by their form, for secrets that nobody told us about (they come in with logs, branch names, error texts).
 * Every expression starts at a fixed text or at the beginning of a run, and no two runs in one can trade characters: linear time.
 */
export const TOKEN_SHAPES: readonly (readonly [shape: RegExp, replacement: string])[] = [
  [/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g, '***'],
  // GitHub: personal, OAuth, user-to-server, server-to-server (which may hold a JWT, with dots) and refresh tokens, fine-grained tokens.
  [/gh[opsur]_[A-Za-z0-9_.-]{16,}|github_pat_[A-Za-z0-9_]{16,}/g, '***'],
  [/(?:AKIA|ASIA)[A-Z0-9]{16}/g, '***'],
  [/xox[a-z]-[A-Za-z0-9-]{8,}|xapp-[A-Za-z0-9-]{8,}|hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9/_-]+/g, '***'],
  [/npm_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20,}|AIza[A-Za-z0-9_-]{35}/g, '***'],
  // JSON Web Tokens; the look-behind keeps one run from being read again from each of its characters.
  [/(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?/g, '***'],
  [/(authorization["']?\s{0,8}[:=]\s{0,8}["']?(?:bearer|basic|token)\s{1,8})[^\s"',;]+/gi, '$1***'],
  [/(\bbearer\s{1,8})[A-Za-z0-9._~+/=-]{16,}/gi, '$1***'],
  // Credentials in an address, up to the last @ before the host.
  [/:\/\/[^\s/?#"'<>]+@/g, '://***@'],
];
