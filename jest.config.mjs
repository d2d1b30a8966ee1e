export default {
  testEnvironment: 'node',
  // Bundles run as processes and wait out their retries; a hang should still end.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: [
    '<rootDir>/__tests__/workflows/',
    '<rootDir>/build/',
    // What needs tools that `npm ci` does not bring: `npm run test:real`.
    '<rootDir>/__tests__/.+/real/',
  ],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/', '<rootDir>/.tools/'],
  coverageProvider: 'v8',
  collectCoverageFrom: ['actions/**/*.ts', 'core/**/*.ts', 'cli/**/*.ts', 'loopback/**/*.ts'],
  reporters: ['default', '<rootDir>/scripts/closing-line-reporter.mjs'],
};
