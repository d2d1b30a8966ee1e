import fc from 'fast-check';

// biome-ignore format: a list of pieces reads better in lines
const PIECES = [
  '|', '\\', '\\|', '`', '``', '```', '\n', '\r\n', '\t', '    ', '<', '>', '&', '&lt;', '&#124;', '<!--', '-->', '<img src=x onerror=y>',
  '@octocat', '@org/team', '#1', 'o/r#12', 'GH-1', '1f3a9c04be11', 'deadbeef', 'https://evil.example/a?b=c&d', 'www.evil.example', 'a@b.co',
  '[x](javascript:y)', '![x](https://evil.example/p.png)', '[^1]', '*', '**', '_', '__', 'a_b', '~~', '# ', '- ', '1. ', '> ', '---', '===',
  ':tada:', '$x$', '\u001b[31m', '\u001b]8;;x\u0007', '\u202e', '\u2066', '\u200b', '\ufeff', '\u2028', '\u0000', '\u0085', '\u{e0041}',
  '\ud800', '\udc00', '🙂', 'é', '漢', ' ', 'word', '::error::', '##[error]', '%0A', '</details>', '</td>', '---|---',
];

/** Text as an attacker writes it: markup, links, invisible and broken characters in any order. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

/** 100 KB of one piece after the other. */
export const HUGE_TEXTS: readonly string[] = PIECES.map((piece) => piece.repeat(Math.ceil(100_000 / piece.length)));

/** 1 MB of what token shapes begin with; what reads these in quadratic time does not come back. */
export const HUGE_TOKENS: readonly string[] = [
  ...['a', '0', 'f', ':a', '://', '://a', 'eyJ', 'eyJaaaaaaaa.', 'ghp_', '-----BEGIN PRIVATE KEY-----', '-----BEGIN '],
  ...['authorization: ', 'authorization: bearer ', 'bearer ', 'https://hooks.slack.com/', 'xoxb-', '-----END '],
].map((piece) => piece.repeat(Math.ceil(1_000_000 / piece.length)));
