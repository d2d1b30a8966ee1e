/** What is read of the people who approve a commit, before anything is judged. A read that failed is a fact too. */
import type { Fact } from '../../../core/fact.ts';
import type { PeopleFacts } from '../../../core/people/approvers.ts';

/** An account as GitHub's answers hold one; null for one that is deleted. */
export type Account = { login: string; type: string } | null;

/** A comment on a pull request or on the tracking issue. Times in ms since the epoch, as GitHub set them. */
export interface ApprovalComment {
  user: Account;
  /** Hostile text. */
  body: string;
  createdAt: number;
  updatedAt: number;
  url: string | null;
  /** On the tracking issue, which is about many commits. */
  isTracking: boolean;
}

/** A review of a pull request. `state` is GitHub's word, open-ended. */
export interface ApprovalReview {
  user: Account;
  state: string;
  /** The commit that was the head when it was submitted. */
  commitSha: string | null;
  /** ms since the epoch; null for one that was not submitted. */
  submittedAt: number | null;
  url: string | null;
}

/** What somebody said to a deployment that waits for them. `state` is GitHub's word, open-ended. */
export interface EnvironmentReview {
  user: Account;
  state: string;
}

/** What the runs of the commit that deploy to the environment say. */
export interface EnvironmentFacts {
  reviews: readonly EnvironmentReview[];
  /** Runs that wait for the environment now, with the names of those who may let them go on. */
  waiting: readonly { url: string | null; reviewers: readonly string[] }[];
}

/** The commit that is approved. */
export interface HeadCommit {
  /** Logins of the accounts that GitHub knows behind author and committer. */
  people: readonly string[];
  /** The committer's own date, ms since the epoch, which anybody can forge. */
  committedAt: number | null;
}

/** Somebody who brought the commit here, and so has no vote on it; `did` is the end of a sentence about them. */
export interface Involved {
  login: string;
  did: string;
}

export interface ApprovalFacts {
  /** The commit that has to be approved: the head of the pull request, or the commit that is judged where there is none. */
  sha: string;
  /** Those that have the commit as their head; empty for a commit without one. */
  pullRequests: Fact<readonly { number: number; author: string | null; url: string | null }[]>;
  head: Fact<HeadCommit>;
  /** Whom the event and the workflow runs show to have pushed or dispatched the commit. */
  involved: readonly Involved[];
  /**
   * When the commit had become the head at the latest, ms since the epoch by GitHub's own clock: that of the first run on its branch, else
   * of the first thing that reported on it; null where nothing has.
   */
  headSince: number | null;
  /** `absent` where there is nothing to comment on. */
  comments: Fact<readonly ApprovalComment[]>;
  /** `absent` where reviews do not count, or there is no pull request. */
  reviews: Fact<readonly ApprovalReview[]>;
  /** `absent` where an environment does not count. */
  environment: Fact<EnvironmentFacts>;
  people: PeopleFacts;
}
