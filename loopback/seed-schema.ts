import { FAULT_SCHEMA } from './fault-schema.ts';
import { RULE_TYPES } from './state/ruleset.ts';

const text = { type: 'string' };
const name = { type: 'string', minLength: 1 };
const number = { type: 'integer', minimum: 1 };
const login = { type: 'string', pattern: '^[A-Za-z0-9_.-]+(\\[bot\\])?$' };
const content = {
  anyOf: [
    text,
    { type: 'object', additionalProperties: false, required: ['file'], properties: { file: name } },
    { type: 'object', additionalProperties: false, required: ['lines'], properties: { lines: { type: 'integer', minimum: 0 } } },
  ],
};
const files = { type: 'object', additionalProperties: content };
const strings = { type: 'array', items: name };
const comments = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['user', 'body'],
    properties: { user: login, body: text, edited: { type: 'boolean' } },
  },
};
const labelEvents = {
  type: 'array',
  items: {
    type: 'object',
    required: ['label', 'user'],
    additionalProperties: false,
    properties: { label: name, user: login, event: { enum: ['labeled', 'unlabeled'] } },
  },
};
const conversation = {
  number,
  title: name,
  body: { type: ['string', 'null'] },
  user: login,
  labels: strings,
  'label-events': labelEvents,
  comments,
};
const job = { name, status: name, conclusion: { type: ['string', 'null'] } };
const runEnvironments = {
  type: 'array',
  items: {
    type: 'object',
    required: ['name'],
    additionalProperties: false,
    properties: {
      name,
      reviewers: { type: 'array', items: { type: 'string', pattern: '^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)?$' } },
      reviews: {
        type: 'array',
        items: {
          type: 'object',
          required: ['user', 'state'],
          additionalProperties: false,
          properties: { user: login, state: { enum: ['approved', 'rejected'] }, comment: text },
        },
      },
    },
  },
};
const steps = {
  type: 'array',
  items: {
    type: 'object',
    required: ['name', 'conclusion'],
    additionalProperties: false,
    properties: { name, conclusion: { type: ['string', 'null'] } },
  },
};
const annotations = {
  type: 'array',
  items: {
    type: 'object',
    required: ['message'],
    additionalProperties: false,
    properties: { message: name, title: text, level: { enum: ['notice', 'warning', 'failure'] }, path: name, line: number },
  },
};
const runs = {
  type: 'array',
  items: {
    type: 'object',
    required: ['conclusion'],
    additionalProperties: false,
    properties: {
      branch: name,
      event: name,
      status: name,
      conclusion: { type: ['string', 'null'] },
      fork: { type: 'string', pattern: '^[^/\\s]+/[^/\\s]+$' },
      sha: { type: 'string', pattern: '^[0-9a-f]{40}$' },
      actor: login,
      environments: runEnvironments,
      artifacts: { type: 'object', additionalProperties: { type: 'object', additionalProperties: { type: 'string' } } },
      jobs: {
        type: 'array',
        items: {
          type: 'object',
          required: ['name', 'conclusion'],
          additionalProperties: false,
          properties: { ...job, steps, log: text, annotations },
        },
      },
      attempt: number,
    },
  },
};
const workflows = {
  type: 'array',
  items: {
    type: 'object',
    required: ['name', 'path'],
    additionalProperties: false,
    properties: {
      name,
      path: { type: 'string', pattern: '^\\.github/workflows/[^/]+$' },
      state: { enum: ['active', 'deleted', 'disabled_fork', 'disabled_inactivity', 'disabled_manually'] },
      runs,
    },
  },
};

const rulesets = {
  type: 'array',
  items: {
    type: 'object',
    required: ['name', 'refs', 'rules'],
    additionalProperties: false,
    properties: {
      name,
      refs: { anyOf: [name, strings] },
      exclude: strings,
      rules: { type: 'array', items: { enum: RULE_TYPES } },
      bypass: { type: 'array', items: login },
    },
  },
};

const slug = { type: 'string', pattern: '^[a-z0-9-]+$' };
const checkRuns = {
  type: 'array',
  items: {
    type: 'object',
    required: ['name', 'app', 'conclusion'],
    additionalProperties: false,
    properties: { ...job, app: slug, branch: name, 'external-id': text },
  },
};
const rules = {
  type: 'array',
  items: { type: 'object', required: ['context'], additionalProperties: false, properties: { context: name, app: slug } },
};
const requiredChecks = {
  type: 'object',
  additionalProperties: { type: 'object', additionalProperties: false, properties: { rulesets: rules, protection: rules } },
};

/** JSON Schema of a seed, whether it is a file or an object. The docs explain each field. */
export const SEED_SCHEMA = {
  type: 'object',
  required: ['repositories'],
  additionalProperties: false,
  properties: {
    tokens: {
      type: 'array',
      items: {
        type: 'object',
        required: ['token'],
        additionalProperties: false,
        properties: {
          token: { type: 'string', pattern: '^\\S+$' },
          login,
          type: { enum: ['installation', 'user'] },
          permissions: {
            anyOf: [{ const: 'all' }, { type: 'object', additionalProperties: { enum: ['read', 'write'] } }],
          },
          'read-only-fork': { type: 'boolean' },
          repositories: strings,
        },
      },
    },
    'rate-limit': number,
    teams: { type: 'object', additionalProperties: { type: 'array', items: login } },
    repositories: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'branches'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', pattern: '^[^/\\s]+/[^/\\s]+$' },
          private: { type: 'boolean' },
          description: text,
          'default-branch': name,
          collaborators: { type: 'object', additionalProperties: { enum: ['read', 'triage', 'write', 'maintain', 'admin'] } },
          labels: strings,
          rulesets,
          branches: {
            type: 'object',
            minProperties: 1,
            additionalProperties: { type: 'object', additionalProperties: false, properties: { from: name, files } },
          },
          issues: {
            type: 'array',
            items: {
              type: 'object',
              required: ['title', 'user'],
              additionalProperties: false,
              properties: { ...conversation, state: { enum: ['open', 'closed'] } },
            },
          },
          workflows,
          'check-runs': checkRuns,
          'required-checks': requiredChecks,
          'pull-requests': {
            type: 'array',
            items: {
              type: 'object',
              required: ['title', 'user', 'head', 'files'],
              additionalProperties: false,
              properties: {
                ...conversation,
                state: { enum: ['open', 'closed', 'merged'] },
                base: name,
                head: name,
                fork: { type: 'string', pattern: '^[^/\\s]+/[^/\\s]+$' },
                draft: { type: 'boolean' },
                files: {
                  type: 'array',
                  items: {
                    anyOf: [
                      { type: 'string', pattern: '^([AMD] \\S.*|R \\S.* -> \\S.*)$' },
                      {
                        type: 'object',
                        required: ['path', 'status'],
                        additionalProperties: false,
                        properties: { path: name, from: name, status: { enum: ['added', 'modified', 'removed', 'renamed'] }, content },
                        anyOf: [{ properties: { status: { not: { const: 'renamed' } } } }, { required: ['from'] }],
                      },
                    ],
                  },
                },
                reviews: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['user', 'state'],
                    additionalProperties: false,
                    properties: {
                      user: login,
                      state: { enum: ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'] },
                      body: text,
                      commit: { enum: ['head', 'base'] },
                    },
                  },
                },
                statuses: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['context', 'state'],
                    additionalProperties: false,
                    properties: { context: name, state: { enum: ['error', 'failure', 'pending', 'success'] }, description: text },
                  },
                },
              },
            },
          },
        },
      },
    },
    faults: { type: 'array', items: FAULT_SCHEMA },
  },
};
