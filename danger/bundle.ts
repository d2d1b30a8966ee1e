/** The root of the plugin's own small bundle, dist/danger.cjs: Danger 14 is CommonJS and compiles what it requires as such. */
export { allowedPaths, linkedIssue, requiredSections } from './plugin.ts';
export { runAction } from './run-action.ts';
