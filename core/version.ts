import manifest from '../package.json' with { type: 'json' };

/** The version of the suite, one for all actions. */
export const VERSION: string = manifest.version;
