/** The actions of the suite by folder name. Lazy, so that a run loads only what its own action needs. */
export const actions = {
  'deploy-with-rollback': async (): Promise<void> => (await import('./deploy-with-rollback/main.ts')).main(),
  'failure-classifier': async (): Promise<void> => (await import('./failure-classifier/main.ts')).main(),
  'gate-reporter': async (): Promise<void> => (await import('./gate-reporter/main.ts')).main(),
  'health-probe': async (): Promise<void> => (await import('./health-probe/main.ts')).main(),
  'policy-check': async (): Promise<void> => (await import('./policy-check/main.ts')).main(),
  'secret-scan': async (): Promise<void> => (await import('./secret-scan/main.ts')).main(),
} as const satisfies { readonly [name: string]: () => Promise<void> };
