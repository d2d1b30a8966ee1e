export { describeApprovers, isBotLogin, type Standing, standingOf } from '../../../core/people/approvers.ts';
