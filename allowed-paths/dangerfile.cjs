// What Danger runs: this file of the action's own folder, never one of the pull request. Danger awaits the default export, and hands it
// an event that must not be taken for the environment.
const { runAction } = require('../dist/danger.cjs');

exports.default = () => runAction();
