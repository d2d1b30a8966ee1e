import { actions } from './index.js';
await actions['secret-scan']();
