import base from './jest.config.mjs';

/** `npm run test:real`: what needs the tools of scripts/install-tools.mjs. Without them it fails before the first test. */
export default {
  ...base,
  // A run under act is a few processes; linters read the whole repository.
  testTimeout: 120_000,
  globalSetup: '<rootDir>/__tests__/workflows/require-tools.mjs',
  testMatch: ['<rootDir>/__tests__/workflows/**/*.test.ts', '<rootDir>/__tests__/**/real/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/build/'],
  reporters: ['default'],
};
