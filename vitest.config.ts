import {defineConfig} from 'vitest/config'

/** `rooms` runs in seconds and needs nothing; `served` builds the app and opens real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/app/**', 'tests/bench/**'],
          // A test says what is right, not how fast: a busy machine must not turn it red.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: {poll: {timeout: 15_000}},
        },
      },
      {
        test: {
          name: 'served',
          include: ['tests/app/**/*.test.ts'],
          globalSetup: ['tests/app/start-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: {poll: {timeout: 15_000}},
          fileParallelism: false,
        },
      },
    ],
  },
})
