import type { Category } from '../rules/rules-model.ts';

/**
 * What a person does about a failure of each category, in order; plain sentences, `code` in backquotes. From the CI failure runbook that this
 * project was born from (its sections 1 to 6), in our words and for every category.
 */
const STEPS: Readonly<Record<Category, readonly string[]>> = {
  lint: [
    'Run the linter locally with the command of the step.',
    'Let it mend what it can (its `--fix`), mend the rest by hand.',
    'Commit and push.',
  ],
  format: ['Run the formatter over the files that are named, with the version that CI uses.', 'Commit what it changed, and nothing else.'],
  'type-check': [
    'Run the type checker locally.',
    'Mend the first error first: later ones often follow from it.',
    'Do not silence it without a reason beside it.',
  ],
  compile: ['Build locally with the same toolchain version as CI.', 'Mend the first error first: later ones often follow from it.'],
  build: [
    'Run the build locally, from a clean checkout, with the variables that the step has.',
    'Look for a file, a variable or a dependency that only your machine has.',
  ],
  'unit-test': [
    'Run the one test that failed, verbosely.',
    'If it passes locally, run it in the order and with the seed of CI.',
    'Mend the code, or the test if what it demands is no longer meant.',
  ],
  'integration-test': [
    'Run the one test that failed against the services that CI starts.',
    'Look at the services’ own output around the time of the failure.',
    'Mend the code, or the test if what it demands is no longer meant.',
  ],
  'flaky-test': [
    'Find what the test shares with others: time, order, ports, files.',
    'Mend it or set it aside with an owner and a date; do not only run it again.',
  ],
  'coverage-gate': ['See which changed lines no test reaches.', 'Add tests for them. Lower the threshold only in a change of its own.'],
  'perf-regression': [
    'Run the benchmark locally against the base of the change.',
    'Mend the regression, or have the new figure approved and recorded.',
  ],
  crash: ['Reproduce it with the same input; take the stack from the excerpt.', 'Look at what changed in the code that the stack names.'],
  dependency: ['Install from a clean checkout with the lockfile, as CI does.', 'Update manifest and lockfile together, and commit both.'],
  publish: [
    'Check that the version is not there already and that the token may publish.',
    'Mend what the registry or repository says about the package, then publish again.',
  ],
  network: [
    'Look at the status page of the service that is named.',
    'Run the failed jobs again once.',
    'If it stays, look for a proxy, a firewall or a changed address.',
  ],
  'rate-limit': [
    'Wait until the limit is filled again, then run the failed jobs again.',
    'Log in to the service in the job, or cache what it downloads.',
  ],
  'auth-permission': [
    'Check that the secret is there for this event (a fork has none) and has not expired.',
    'Grant the job the permission that is named, and no more.',
  ],
  'secret-scan': [
    'Take the secret out of use now: revoke or rotate it where it was issued.',
    'Then remove it from the change, and from the history of the branch if it was pushed.',
    'Do not paste it anywhere, and do not run the job again to see whether it passes.',
  ],
  'vuln-audit': [
    'Update the dependency that is named to the version that mends it.',
    'If there is none, decide with the owner whether it is reachable, and record an exception with an end.',
  ],
  sast: [
    'Read the finding at its line and mend the code.',
    'If it is wrong, dismiss it with a reason where the scanner keeps them, not in the workflow.',
  ],
  docker: [
    'Build the image locally with the same context and build arguments.',
    'Check that the file that is named is in the context and not in `.dockerignore`.',
  ],
  helm: [
    'Render the chart locally with the values of the step (`helm template`).',
    'If the release did not become ready, look at the pods and their events.',
  ],
  kubernetes: [
    'Look at the workload that is named: `kubectl describe` and its events.',
    'Mend the manifest or the image, then roll out again.',
  ],
  terraform: [
    'Plan locally with the same backend and variables.',
    'If the state is locked, find out whose run holds it before you unlock it.',
  ],
  'cloud-deploy': [
    'Look at the deployment in the provider’s console or CLI.',
    'If production is affected, roll back first (see the rollback runbook), then mend.',
  ],
  'db-migration': [
    'Run the migration against a copy of the database as it was.',
    'Mend it with a new migration; do not change one that has run.',
  ],
  'workflow-syntax': ['Open the workflow file at the line that is named.', 'Check it with `actionlint` before you push.'],
  git: ['Check that the ref exists and that the token may read or write it.', 'For a conflict, bring the branch up to date with its base.'],
  artifact: ['Check that the step that makes the file ran, and its path.', 'Check that no other job uses the same artifact name.'],
  cache: ['Delete the cache entry of the key (`gh cache delete`), then run the job again.', 'Make the key depend on the lockfile.'],
  config: [
    'Mend the setting that is named, where it is written.',
    'If it is an input of an action or a variable of the repository, check its name and spelling.',
  ],
  'runner-lost': [
    'Run the failed jobs again once.',
    'If it stays, look at the memory and the disk of the machine: a starved runner goes silent.',
  ],
  oom: [
    'Find the process that grew, and give it less to do at once (fewer workers) or more memory.',
    'Raising the limit of one process helps only where the machine has the memory.',
  ],
  'disk-full': [
    'Free space at the start of the job, or build less in one job.',
    'On a machine of your own, remove old images and workspaces.',
  ],
  timeout: ['Find the step that took the time; compare with a run that was well.', 'Mend what hangs before you raise the limit.'],
  cancelled: ['Nothing failed: somebody or a newer run cancelled it.', 'Start it again if its result is wanted.'],
  'policy-gate': ['Read what the policy asks for; its own summary says how to keep it.', 'Change the pull request, not the gate.'],
  'aggregate-gate': ['This job only adds up others: look at the jobs that it needs.'],
  unknown: ['Read the excerpt, then the whole log of the step.', 'When the cause is clear, add a rule for it to the configuration.'],
};

/** In order, at least one. */
export function stepsFor(category: Category): readonly string[] {
  return STEPS[category];
}
