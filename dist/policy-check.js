import { actions } from './index.js';
await actions['policy-check']();
