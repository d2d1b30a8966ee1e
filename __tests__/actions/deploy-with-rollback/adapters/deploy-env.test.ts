import { expect, test } from '@jest/globals';
import { childEnv } from '../../../../actions/deploy-with-rollback/adapters/child-env.ts';
import { parseDeployEnv } from '../../../../actions/deploy-with-rollback/adapters/deploy-env.ts';
import { messageOf } from '../../../../core/errors.ts';

test('a line is a variable, and every value is masked', () => {
  const masked: string[] = [];
  const text = '# of production\nTOKEN=a=b #c\r\n\n  export URL = no\nexport KEY="quoted"\nDEBUG=1\nEMPTY=\n';
  expect(() => parseDeployEnv(text)).toThrow('line 4');
  const { values, secrets } = parseDeployEnv(text.replace('URL = no', 'URL=https://x.example'), (value) => void masked.push(value));
  expect(values).toEqual({ TOKEN: 'a=b #c', URL: 'https://x.example', KEY: '"quoted"', DEBUG: '1', EMPTY: '' });
  expect(secrets).toEqual(['a=b #c', 'https://x.example', '"quoted"']);
  expect(masked).toEqual(secrets);
});

test('an error names lines and never shows a value; what could be read was masked before', () => {
  const masked: string[] = [];
  const text = 'GOOD=first-xyz\nhunter two\n1A=other-xyz\nGOOD=second-xyz\nOPS_ARTIFACT=v9-xyz\nGITHUB_ENV=file-xyz\nACTIONS_X=axyz';
  let message = '';
  try {
    parseDeployEnv(text, (value) => void masked.push(value));
  } catch (error) {
    message = messageOf(error);
  }
  expect(message.match(/line \d/g)).toEqual(['line 2', 'line 3', 'line 4', 'line 5', 'line 6', 'line 7']);
  expect(message).not.toMatch(/hunter|xyz/);
  expect(masked).toContain('second-xyz');
});

test('a command gets our environment without tokens, inputs and the runner’s files; nothing overrides what the verb is about', () => {
  const ours = {
    ...{ PATH: '/bin', HOME: '/h', GITHUB_SHA: 'abc', GITHUB_REPOSITORY: 'o/r', RUNNER_TEMP: '/t', MY_INPUT: 'x', GITHUB_ENVIRONMENT: 'y' },
    ...{ GITHUB_TOKEN: 't', GH_TOKEN: 't', ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't', INPUT_TOKEN: 't' },
    ...{ 'INPUT_DEPLOY-ENV': 't', STATE_op: 't', OPS_ARTIFACT: 'old', OPS_KEEP: 'old', BASH_ENV: 'f', ENV: 'f' },
    ...{ GITHUB_OUTPUT: 'f', GITHUB_ENV: 'f', GITHUB_PATH: 'f', GITHUB_STATE: 'f', GITHUB_STEP_SUMMARY: 'f' },
  };
  const deps = { env: ours, deployEnv: { TOKEN: 's', HOME: '/other' }, environment: 'production' };
  const kept = { PATH: '/bin', GITHUB_SHA: 'abc', GITHUB_REPOSITORY: 'o/r', RUNNER_TEMP: '/t', MY_INPUT: 'x', GITHUB_ENVIRONMENT: 'y' };
  const empty = {
    OPS_ARTIFACT: '',
    OPS_SHA: '',
    OPS_PREVIOUS_ARTIFACT: '',
    OPS_DEPLOYMENT_ID: '',
    OPS_ATTEMPT: '1',
    OPS_ENV: 'production',
  };
  expect(childEnv(deps, {})).toEqual({ ...kept, HOME: '/other', TOKEN: 's', ...empty });
  expect(childEnv({ ...deps, passEnv: ['GITHUB_TOKEN'] }, { artifact: 'v2', previous: 'v1', keep: ['v2', 'v1'], deploymentId: 3 })).toEqual(
    {
      ...{ ...kept, HOME: '/other', TOKEN: 's', ...empty, GITHUB_TOKEN: 't' },
      ...{ OPS_ARTIFACT: 'v2', OPS_PREVIOUS_ARTIFACT: 'v1', OPS_KEEP: 'v2\nv1', OPS_DEPLOYMENT_ID: '3' },
    },
  );
});
