import { scanMarkdown } from '../../core/markdown/scan.ts';
import { measureInTurn, type Timing } from '../measure.ts';

const SIZES = [100_000, 200_000, 400_000];
/** Text that makes a careless parser look at everything again and again. */
const PIECES = [
  '`',
  '`a``',
  '<!--',
  'a <!--\n',
  '<a ',
  '<a x="',
  '<del>a\n\n',
  '[',
  '[](',
  '[a](b) ',
  '![a](b "',
  '[](x     ',
  '[a][b] ',
  '[a]: b\n',
  '~~a ',
  '$a ',
  '- - ',
  '  - a\n',
  '> ',
  '[^1]: a\n',
  '## [QA]\n',
  'text ',
];

/** The scan of descriptions on hostile text: what twice the size costs. Linear work shows as 2.0. */
export async function markdownBench(): Promise<string> {
  const rows: string[] = [];
  for (const piece of PIECES) {
    const things = Object.fromEntries(
      SIZES.map((size) => {
        const body = piece.repeat(Math.ceil(size / piece.length));
        return [String(size), async () => scanMarkdown(body)];
      }),
    );
    const [first = 0, second = 0, third = 0] = (await measureInTurn(5, things)).map(least);
    const cells = [first.toFixed(1), (second / first).toFixed(1), (third / second).toFixed(1)];
    rows.push(`| \`${JSON.stringify(piece).slice(1, -1).replaceAll('`', "'")}\` | ${cells.join(' | ')} |`);
  }
  return ['| repeated | min ms of 100 KB | 200 KB to 100 KB | 400 KB to 200 KB |', '|---|---|---|---|', ...rows].join('\n');
}

function least({ ms }: Timing): number {
  return Math.min(...ms);
}
