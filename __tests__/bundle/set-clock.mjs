// Loaded before a bundle with `--import`: the wall clock begins at TEST_CLOCK (ms since 1970) and goes on from there. Monotonic time stays.
const RealDate = Date;
const ahead = Number(process.env.TEST_CLOCK) - RealDate.now();

globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [RealDate.now() + ahead] : args));
  }

  static now() {
    return RealDate.now() + ahead;
  }
};
