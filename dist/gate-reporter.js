import { actions } from './index.js';
await actions['gate-reporter']();
