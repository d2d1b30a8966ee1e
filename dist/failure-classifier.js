import { actions } from './index.js';
await actions['failure-classifier']();
