import type {
  ApprovalComment,
  ApprovalFacts,
  ApprovalReview,
  EnvironmentFacts,
  EnvironmentReview,
} from '../../../actions/gate-reporter/approval/facts.ts';
import { judgeApproval } from '../../../actions/gate-reporter/approval/judge-approval.ts';
import type { ApprovalNeed } from '../../../actions/gate-reporter/approval/need.ts';
import type { Fact } from '../../../core/fact.ts';

/** Evidence for the tables, one word where one word is enough. Pull request 7 of `ben` at HEAD; `cy` pushed it. */

export const HEAD = '1f3a9c0d2b4e5f60718293a4b5c6d7e8f9012345';
export const OTHER = '2222222222222222222222222222222222222222';
/** When HEAD became the head. */
export const SINCE = 1_000_000;
const LATER = SINCE + 60_000;

/** `zoe` cannot be told; whoever is not here has no role in the repository. */
const ROLES: Readonly<Record<string, string>> = {
  ana: 'maintain',
  abe: 'maintain',
  ada: 'admin',
  ben: 'admin',
  cy: 'admin',
  wes: 'write',
  rob: 'custom',
};

export function need(change: Partial<ApprovalNeed> = {}): ApprovalNeed {
  return {
    slug: 'production',
    name: 'approval: production',
    kind: 'comment',
    count: 1,
    approvers: { permission: 'maintain', logins: [], teams: [] },
    approversGiven: false,
    environment: 'production',
    why: 'the risk is high',
    ...change,
  };
}

/** A comment of somebody, `ana: /approve production 1f3a9c0`. */
export function comment(text: string, change: Partial<ApprovalComment> = {}): ApprovalComment {
  const [, login = '', body = ''] = /^(\S+): (.*)$/s.exec(text) ?? [];
  const type = login.endsWith('[bot]') ? 'Bot' : 'User';
  const createdAt = change.createdAt ?? LATER;
  return {
    user: login === 'ghost' ? null : { login, type },
    body,
    createdAt,
    updatedAt: createdAt,
    url: null,
    isTracking: false,
    ...change,
  };
}

/** `ana: APPROVED`, of HEAD unless said. */
export function review(text: string, change: Partial<ApprovalReview> = {}): ApprovalReview {
  const [login = '', state = ''] = text.split(': ');
  return {
    user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
    state,
    commitSha: HEAD,
    submittedAt: LATER,
    url: null,
    ...change,
  };
}

/** `ana: approved` */
export function said(text: string): EnvironmentReview {
  const [login = '', state = ''] = text.split(': ');
  return { user: { login, type: 'User' }, state };
}

export interface Evidence {
  comments?: readonly (string | ApprovalComment)[];
  reviews?: readonly (string | ApprovalReview)[];
  environment?: readonly string[];
  waiting?: EnvironmentFacts['waiting'];
}

const read = <T>(value: T): Fact<T> => ({ state: 'read', value });

export function evidence(
  { comments = [], reviews = [], environment = [], waiting = [] }: Evidence = {},
  change: Partial<ApprovalFacts> = {},
): ApprovalFacts {
  const people = [...comments, ...reviews, ...environment].map((one) =>
    typeof one === 'string' ? (one.split(':')[0] ?? '') : (one.user?.login ?? ''),
  );
  const roles = new Map<string, Fact<string>>(people.map((login) => [login.toLowerCase(), roleOf(login.toLowerCase())]));
  return {
    sha: HEAD,
    pullRequests: read([{ number: 7, author: 'ben', url: 'https://github.com/acme/shop/pull/7' }]),
    head: read({ people: ['ben'], committedAt: SINCE }),
    involved: [{ login: 'cy', did: 'pushed this commit' }],
    headSince: SINCE,
    comments: read(comments.map((one) => (typeof one === 'string' ? comment(one) : one))),
    reviews: read(reviews.map((one) => (typeof one === 'string' ? review(one) : one))),
    environment: read({ reviews: environment.map(said), waiting }),
    people: { roles, teams: new Map() },
    ...change,
  };
}

function roleOf(login: string): Fact<string> {
  if (login === 'zoe') return { state: 'unreadable', why: '502' };
  const role = ROLES[login];
  return role === undefined ? { state: 'absent' } : read(role);
}

/** `approved by ana, abe`, `denied by ana`, `awaiting`, `unread`, `overridden by ada`. */
export function outcomeOf(facts: ApprovalFacts, change: Partial<ApprovalNeed> = {}): string {
  const { outcome } = judgeApproval(need(change), facts);
  const by = outcome.is === 'overridden' ? [outcome.overriddenBy] : outcome.is === 'unread' ? [] : outcome.by;
  return by.length === 0 ? outcome.is : `${outcome.is} by ${by.join(', ')}`;
}
