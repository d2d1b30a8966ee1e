import { actions } from './index.js';
await actions['deploy-with-rollback']();
