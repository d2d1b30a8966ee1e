/** The root of the one bundle: `dist/NAME.js` calls an action, `dist/cli.js` the command line. Everything behind it is loaded lazily. */
export { actions } from './actions/entry.ts';

export async function cli(argv: readonly string[]): Promise<void> {
  const { main } = await import('./cli/main.ts');
  await main(argv);
}
