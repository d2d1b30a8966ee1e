import { actions } from './index.js';
await actions['health-probe']();
