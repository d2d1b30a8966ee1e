import { count } from '../../../core/report/words.ts';
import { SLACK_LIMITS, slackCode, slackLink, slackText } from './slack-text.ts';
import { byTarget, clockTime, headline, isOver, lasting, type Telling } from './telling.ts';

export interface SlackContext {
  /** `owner/repo` */
  repository: string;
  runUrl: string;
}

interface TextObject {
  type: 'mrkdwn' | 'plain_text';
  text: string;
  verbatim?: true;
  emoji?: false;
}

export type SlackBlock =
  | { type: 'header'; text: TextObject }
  | { type: 'section'; text: TextObject }
  | { type: 'context'; elements: TextObject[] };

export interface SlackMessage {
  /** What a notification shows. */
  text: string;
  blocks: SlackBlock[];
}

/** What a line is about, in the order in which people want to read it. */
const GROUPS: readonly { title: string; fits: (telling: Telling) => boolean }[] = [
  { title: 'Critical', fits: (telling) => !isOver(telling) && telling.kind !== 'flapping-begin' && telling.level === 3 },
  { title: 'Not well', fits: (telling) => !isOver(telling) && telling.kind !== 'flapping-begin' },
  { title: 'Flapping', fits: (telling) => telling.kind === 'flapping-begin' },
  { title: 'Well again', fits: isOver },
];

const DETAIL_CHARACTERS = 300;
const LINE_CHARACTERS = 900;
const NAME_CHARACTERS = 250;

/**
 * One message for all that is new, the worst first, within Slack's limits; at least one notice, already redacted. Targets that do not fit
 * are counted.
 */
export function slackMessage(tellings: readonly Telling[], { repository, runUrl }: SlackContext): SlackMessage {
  const news = byTarget(tellings).map(({ last }) => last);
  const groups = GROUPS.map(({ title }, index) => {
    const members = news.filter((telling) => GROUPS.findIndex(({ fits }) => fits(telling)) === index);
    return { title, members };
  }).filter(({ members }) => members.length > 0);
  const [only] = news;
  const what =
    news.length === 1 && only !== undefined
      ? headline(only)
      : groups.map(({ title, members }) => `${members.length} ${title.toLowerCase()}`).join(', ');
  const text = slackText(`${what}: ${repository}`, SLACK_LIMITS.fallback);
  const plain = `${what}`.length > SLACK_LIMITS.header ? `${what.slice(0, SLACK_LIMITS.header - 1)}…` : what;
  const head: SlackBlock = { type: 'header', text: { type: 'plain_text', text: seen(plain), emoji: false } };
  const foot: SlackBlock = { type: 'context', elements: [mrkdwn(`${slackText(repository, 200)} · ${slackLink(runUrl, 'Actions run')}`)] };
  return { text, blocks: [head, ...sections(groups, SLACK_LIMITS.allBlocks - size([head, foot])), foot] };
}

function sections(groups: readonly { title: string; members: readonly Telling[] }[], roomCharacters: number): SlackBlock[] {
  const lines = groups.flatMap(({ title, members }) => members.map((telling, index) => ({ title: index === 0 ? title : null, telling })));
  const blocks: SlackBlock[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') blocks.push(section(text));
    text = '';
  };
  for (const [index, { title, telling }] of lines.entries()) {
    const line = lineOf(telling);
    const added = title === null ? line : `*${title}*\n${line}`;
    const rest = `_${count(lines.length - index, 'more target')} not shown._`;
    // Head and foot, the block that is being filled and a last one that counts.
    const isFull = blocks.length + 4 > SLACK_LIMITS.blocks;
    if (isFull || size([...blocks, section(`${text}\n${added}`), section(rest)]) > roomCharacters) {
      flush();
      return [...blocks, section(rest)];
    }
    if (`${text}\n${added}`.length > SLACK_LIMITS.section) flush();
    text = text === '' ? added : `${text}\n${added}`;
  }
  flush();
  return blocks;
}

/** `• *api* is down (connect_refused) for 15 min, since 2025-01-01 12:00 UTC: nobody listens there. <…|Runbook>` */
function lineOf(telling: Telling): string {
  const { target, detail, since, at, runbook } = telling;
  const rest = headline({ ...telling, target: '' }).trim();
  const howLong = isOver(telling) ? `after ${lasting(at - since)}` : `for ${lasting(at - since)}, since ${clockTime(since)}`;
  const why = detail === '' || isOver(telling) ? '' : `: ${slackText(detail, DETAIL_CHARACTERS)}`;
  const link = runbook === null || isOver(telling) ? '' : ` ${slackLink(runbook, 'Runbook')}`;
  const said = `• ${slackCode(target, NAME_CHARACTERS)} ${slackText(rest, 120)}, ${howLong}${why}`;
  return said.length + link.length <= LINE_CHARACTERS ? said + link : said;
}

function section(text: string): SlackBlock {
  return { type: 'section', text: mrkdwn(text) };
}

/** `verbatim`: addresses and names in foreign text do not become links. */
function mrkdwn(text: string): TextObject {
  return { type: 'mrkdwn', text, verbatim: true };
}

/** A header is plain text: nothing is escaped in it. */
function seen(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || 'health';
}

function size(blocks: readonly SlackBlock[]): number {
  return JSON.stringify(blocks).length;
}
